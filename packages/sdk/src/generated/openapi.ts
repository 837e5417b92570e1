// Generated from packages/contract/openapi.json by scripts/generate.js. Do not edit.

export interface paths {
  '/v1/dossiers/lookup': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Look up a dossier by its code
     * @description The code travels in the body, never in the URL. Without an access code nothing about the person is answered. A wrong access code is answered exactly like an unknown dossier. The body may be sent as text/plain.
     */
    post: operations['lookUpDossier'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/agencies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List agencies */
    get: operations['listAgencies'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a site
     * @description A site whose time has passed answers with the site that took over from it.
     */
    get: operations['getSite'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    AgencyPage: {
      items: components['schemas']['Agency'][];
      nextCursor: string | null;
    };
    AgencyRef: {
      id: string;
      name: string;
      nameEn: string | null;
      address: string | null;
      phone: string | null;
      openingHours: string | null;
    };
    Agency: {
      id: string;
      /** @description Vietnamese name of record. */
      name: string;
      nameEn: string | null;
      /** @enum {unknown} */
      kind: 'department' | 'district' | 'party-or-mass' | 'one-stop';
      /** @description Runs a one-stop desk whose dossiers can be looked up. */
      oneStop: boolean;
      address: string | null;
      phone: string | null;
      openingHours: string | null;
      /** @example 2016-12-15 */
      validFrom: string;
      validTo: string | null;
      /** @description Id of the agency that took over. */
      succeededBy: string | null;
    };
    DossierDetails: {
      owner: {
        name: string;
        phone: string | null;
        identityNumber: string | null;
      };
      requestedDocuments: {
        name: string;
        original: boolean;
        copies: number;
        note: string | null;
      }[];
      fee: {
        /** @description Whole đồng. */
        amount: number;
        paidOn: string | null;
        dueOn: string | null;
      } | null;
      apology: {
        number: string;
        reason: string;
        /** @example 2016-12-15 */
        issuedOn: string;
        /** @example 2016-12-15 */
        newDueOn: string;
      } | null;
    };
    DossierLookup: {
      code: string;
      accessCode?: string;
      /** @description Answer only if this agency received or handles the dossier. */
      office?: string;
    };
    Dossier: {
      /** @example 000.00.01.H43-161205-0001 */
      code: string;
      procedure: {
        code: string;
        name: string;
      };
      /** @enum {unknown} */
      status:
        | 'submitted'
        | 'accepted'
        | 'not-accepted'
        | 'in-process'
        | 'supplement-requested'
        | 'payment-due'
        | 'withdrawal-requested'
        | 'stopped'
        | 'completed'
        | 'returned';
      /** @description The office’s own code and label, where they differ from the national list. */
      sourceStatus: {
        code: string;
        label: string;
      } | null;
      /** @enum {unknown} */
      channel: 'in-person' | 'online' | 'public-post';
      receivingAgency: components['schemas']['AgencyRef'];
      handlingAgency: components['schemas']['AgencyRef'];
      /** @example 2016-12-15 */
      submittedOn: string;
      receivedOn: string | null;
      dueOn: string | null;
      /** @description The new date promised after the due date passed. Lateness is still counted from dueOn. */
      rescheduledTo: string | null;
      completedOn: string | null;
      returnedOn: string | null;
      timeliness: components['schemas']['Timeliness'];
      steps: components['schemas']['DossierStep'][];
      nextAction: {
        /** @enum {unknown} */
        kind: 'wait' | 'supplement' | 'pay' | 'collect' | 'ask' | 'none';
        at: components['schemas']['AgencyRef'];
      };
      /** @example 2016-12-15T10:32:00+07:00 */
      asOf: string;
      /** @description Null unless the right access code was given. */
      details: components['schemas']['DossierDetails'] | null;
    };
    DossierStep: {
      name: string;
      /** @description Handling unit. Never a person’s name. */
      unit: string;
      state: 'done' | 'current' | 'upcoming';
      startedOn: string | null;
      finishedOn: string | null;
    };
    Palette: {
      accent: string;
      accentStrong: string;
      onAccent: string;
      accentSoft: string;
      accentText: string;
    };
    Problem: {
      /** @description `urn:ninhthuan:problem:` followed by a problem code. */
      type: string;
      /** @description What went wrong, in one English sentence for developers. */
      title: string;
      status: number;
      /** @description What was expected and what to do next. */
      detail?: string;
      /** @description Seconds to wait before trying again; also in the Retry-After header. */
      retryAfter?: number;
      /** @description The fields to correct, where the request was a form. Their values are never repeated. */
      errors?: {
        /** @description As in the body, with dots: `contact.email`. */
        field: string;
        /** @enum {unknown} */
        reason: 'required' | 'too-long' | 'format' | 'unknown' | 'expired' | 'type' | 'too-large';
      }[];
    };
    Site: {
      /** @example so-tttt */
      id: string;
      name: string;
      nameEn: string | null;
      agencyId: string;
      /**
       * @description BCP 47 tag of the site’s default language.
       * @example vi
       */
      locale: string;
      /** @description Where the signature line of each widget links to. */
      portalUrl: string;
      /** @description The answers are demonstration data; every widget says so. */
      demonstration: boolean;
      theme: {
        light: components['schemas']['Palette'];
        dark: components['schemas']['Palette'];
      };
    };
    Timeliness: {
      /** @enum {unknown} */
      state: 'early' | 'on-time' | 'overdue' | 'within-deadline' | 'paused' | 'not-applicable';
      workingDays: number | null;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  lookUpDossier: {
    parameters: {
      query?: {
        /** @description Id of the site the widget stands on; for counting only. */
        site?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DossierLookup'];
        'text/plain': components['schemas']['DossierLookup'];
      };
    };
    responses: {
      /** @description The dossier. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Dossier'];
        };
      };
      /** @description The request is not as expected (`invalid-request`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Pages of this origin may not call the gateway (`not-allowed`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such thing (`not-found`). */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is larger than 16 kB (`too-large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The content type is not supported (`invalid-request`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description What was given cannot be a dossier code (`invalid-code`). */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests; Retry-After says when to come back (`rate-limited`). */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The gateway cannot answer at the moment; Retry-After says when to come back (`unavailable`). */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listAgencies: {
    parameters: {
      query?: {
        kind?: 'department' | 'district' | 'party-or-mass' | 'one-stop';
        /** @description Only agencies with a one-stop desk, or only those without. */
        oneStop?: boolean;
        /**
         * @description Only agencies that exist on this day. Today when left out.
         * @example 2016-12-15
         */
        at?: string;
        /** @description `nextCursor` of the page before. */
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of agencies. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgencyPage'];
        };
      };
      /** @description The request is not as expected (`invalid-request`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The gateway cannot answer at the moment; Retry-After says when to come back (`unavailable`). */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getSite: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example so-tttt */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The site. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Site'];
        };
      };
      /** @description There is no such thing (`not-found`). */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The gateway cannot answer at the moment; Retry-After says when to come back (`unavailable`). */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
}
