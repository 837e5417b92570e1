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
  '/v1/procedures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Search the procedures
     * @description Every word has to be found, in any order, with or without accents, as a whole or its beginning; where nothing is found, one typo is forgiven. Each filter’s counts have the other filters applied.
     */
    get: operations['searchProcedures'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/procedures/index.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All summaries, for searching on the visitor’s own device */
    get: operations['getProcedureIndex'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/procedures/{code}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Get a procedure */
    get: operations['getProcedure'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/news': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List news
     * @description An item that several sites carry is there once; `alsoAt` names the others.
     */
    get: operations['listNews'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/feedback/challenge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a proof-of-work challenge
     * @description Signed, valid for ten minutes, good for one message.
     */
    get: operations['getFeedbackChallenge'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/feedback': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send a message
     * @description Safe to repeat: the same key with the same message is answered with the same receipt, byte by byte, and recorded once. The proof may differ between repetitions. The body may be sent as text/plain.
     */
    post: operations['sendFeedback'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/feedback/lookup': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Where a message stands
     * @description By the code of its receipt. Nothing of what the sender wrote or is.
     */
    post: operations['lookUpFeedback'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/feedback/attachments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Upload an attachment
     * @description The file is the body, at most 5 MB: JPEG, PNG, WebP or PDF, told by its content. It waits a day for the message that names it, and is never served again.
     */
    post: operations['uploadFeedbackAttachment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/ratings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Record a satisfaction rating
     * @description Safe to repeat: the same key again records nothing.
     */
    post: operations['rate'];
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
    FeedbackAttachment: {
      id: string;
      /** @enum {unknown} */
      type: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';
      bytes: number;
    };
    FeedbackChallenge: {
      parameters: {
        /** @enum {string} */
        algorithm: 'PBKDF2/SHA-256';
        /** @description Hexadecimal, as are salt and keyPrefix. */
        nonce: string;
        salt: string;
        /** @description Iterations of one key. */
        cost: number;
        /** @description Bytes of one key. */
        keyLength: number;
        keyPrefix: string;
        keySignature?: string;
        /** @description Seconds since 1970. */
        expiresAt: number;
      };
      signature: string;
    };
    FeedbackLookup: {
      /** @description As typed: any case, spaces, with or without PA. */
      code: string;
    };
    FeedbackProgress: {
      code: string;
      /** @enum {unknown} */
      status: 'received' | 'in-progress' | 'supplement-requested' | 'refused' | 'answered';
      /** @enum {unknown} */
      category: 'regulation' | 'conduct' | 'other';
      agency: components['schemas']['AgencyRef'];
      /** @example 2016-12-15T10:32:00+07:00 */
      receivedAt: string;
      /** @description Last day for the answer, in working days; null where the days off of that year are not announced yet. */
      dueOn: string | null;
      answer: {
        text: string;
        by: string;
        /** @example 2016-12-15T10:32:00+07:00 */
        answeredAt: string;
      } | null;
      /** @example 2016-12-15T10:32:00+07:00 */
      asOf: string;
    };
    FeedbackReceipt: {
      /**
       * @description Unguessable; whoever holds it may follow the message.
       * @example PA-7K4M-2Q9X-5F
       */
      code: string;
      /** @example 2016-12-15T10:32:00+07:00 */
      receivedAt: string;
      /** @description Last day for the answer, in working days; null where the days off of that year are not announced yet. */
      dueOn: string | null;
      agency: components['schemas']['AgencyRef'];
    };
    FeedbackSubmission: {
      idempotencyKey: string;
      /** @enum {unknown} */
      category: 'regulation' | 'conduct' | 'other';
      agencyId: string;
      subject: string;
      content: string;
      dossierCode?: string;
      contact?: {
        name?: string;
        phone?: string;
        email?: string;
        address?: string;
      };
      /** @description Ids of uploads. */
      attachments?: string[];
      /**
       * @description To the handling of the personal data given. Never pre-ticked.
       * @enum {boolean}
       */
      consent: true;
      /** @description The answer may be published, without the sender’s data. */
      mayPublish: boolean;
      /** @description Solution of a challenge from `GET /v1/feedback/challenge`. */
      proof: string;
      /** @description A trap for robots: people never see it. */
      website?: string;
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
    FacetValue: {
      value: string;
      name: string;
      nameEn: string | null;
      count: number;
    };
    ProcessingTime: {
      amount: number | null;
      /** @enum {unknown} */
      unit: 'working-day' | 'day' | 'hour' | 'month';
      note: string | null;
    };
    ProcedureSummary: {
      /** @example 1.002421 */
      code: string;
      name: string;
      field: components['schemas']['Named'];
      agency: components['schemas']['Named'];
      /** @description Service level as in 2016 (mức độ). */
      level: number;
      /**
       * @description Toàn trình, một phần, or not online: its own fact.
       * @enum {unknown}
       */
      online: 'full' | 'partial' | 'none';
      applicants: ('citizen' | 'business' | 'organisation' | 'official' | 'foreigner')[];
      channels: components['schemas']['ProcedureChannel'][];
    };
    Procedure: {
      /** @example 1.002421 */
      code: string;
      name: string;
      field: components['schemas']['Named'];
      agency: components['schemas']['Named'];
      /** @description Service level as in 2016 (mức độ). */
      level: number;
      /**
       * @description Toàn trình, một phần, or not online: its own fact.
       * @enum {unknown}
       */
      online: 'full' | 'partial' | 'none';
      applicants: ('citizen' | 'business' | 'organisation' | 'official' | 'foreigner')[];
      channels: components['schemas']['ProcedureChannel'][];
      steps: {
        case: string | null;
        text: string;
      }[];
      documents: {
        name: string;
        case: string | null;
        original: boolean;
        copies: number;
        form: {
          name: string;
          url: string;
        } | null;
      }[];
      /** @description How many sets of documents (số lượng hồ sơ). */
      sets: number;
      conditions: string | null;
      result: string;
      legalBasis: {
        number: string;
        name: string;
      }[];
      applyUrl: string | null;
      /** @example 2016-12-15 */
      updatedOn: string;
    };
    ProcedurePage: {
      items: {
        procedure: components['schemas']['ProcedureSummary'];
        /** @description What matched in the name: [from, to) in UTF-16 code units of `procedure.name`. */
        marks: [number, number][];
      }[];
      total: number;
      facets: {
        field: components['schemas']['FacetValue'][];
        agency: components['schemas']['FacetValue'][];
        level: components['schemas']['FacetValue'][];
        applicant: components['schemas']['FacetValue'][];
        channel: components['schemas']['FacetValue'][];
      };
      nextCursor: string | null;
      /** @example 2016-12-15T10:32:00+07:00 */
      asOf: string;
    };
    ProcedureIndexFile: {
      fields: components['schemas']['Named'][];
      agencies: components['schemas']['Named'][];
      channels: components['schemas']['ProcedureChannel'][][];
      /** @description In the order of the catalogue, which is Vietnamese alphabetical order of names. */
      procedures: [
        string,
        string,
        number,
        number,
        number,
        'full' | 'partial' | 'none',
        ('citizen' | 'business' | 'organisation' | 'official' | 'foreigner')[],
        number,
      ][];
      /** @example 2016-12-15T10:32:00+07:00 */
      asOf: string;
    };
    ProcedureFee: {
      amount: number | null;
      note: string | null;
    };
    ProcedureChannel: {
      /** @enum {unknown} */
      channel: 'in-person' | 'online' | 'public-post';
      time: components['schemas']['ProcessingTime'];
      fee: components['schemas']['ProcedureFee'];
    };
    Named: {
      id: string;
      name: string;
      nameEn: string | null;
    };
    NewsImage: {
      /** @description The same picture, 16:9, from narrow to wide; URLs relative to the gateway. */
      sources: {
        url: string;
        width: number;
      }[];
      /** @description Empty where the feed gave none: the title says it. */
      alt: string;
    };
    NewsItem: {
      id: string;
      title: string;
      /** @description http or https, absolute. */
      url: string;
      /** @description Plain text, at most 300 characters, cut at a word; may be empty. */
      excerpt: string;
      image: components['schemas']['NewsImage'] | null;
      /** @description Null where the feed says nothing readable. */
      publishedAt: string | null;
      site: components['schemas']['Named'];
      categories: string[];
      /** @description Other sites that carry the same item. */
      alsoAt: components['schemas']['Named'][];
    };
    NewsPage: {
      items: components['schemas']['NewsItem'][];
      nextCursor: string | null;
      /** @example 2016-12-15T10:32:00+07:00 */
      asOf: string;
      /** @description Not one of the sites asked for could be read lately; the items are old ones. */
      stale: boolean;
    };
    RatingSubmission: {
      idempotencyKey: string;
      /** @enum {unknown} */
      rating: 'very-satisfied' | 'satisfied' | 'dissatisfied';
      about: {
        /** @enum {unknown} */
        kind: 'page' | 'dossier' | 'procedure' | 'feedback';
        procedureCode?: string;
        agencyId?: string;
      };
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
      /** @description The body is larger than this route takes (`too-large`). */
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
      /** @description What was given cannot be right: no such code (`invalid-code`), fields to correct (`invalid-request`), no proof (`invalid-proof`), a key of another message (`key-reused`). */
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
  searchProcedures: {
    parameters: {
      query?: {
        q?: string;
        field?: string;
        agency?: string;
        level?: number;
        applicant?: 'citizen' | 'business' | 'organisation' | 'official' | 'foreigner';
        channel?: 'in-person' | 'online' | 'public-post';
        limit?: number;
        cursor?: string;
        /** @description Id of the site the widget stands on. */
        site?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page, best first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProcedurePage'];
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
  getProcedureIndex: {
    parameters: {
      query?: {
        agency?: string;
        field?: string;
        level?: number;
        /** @description Id of the site the widget stands on. */
        site?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Every summary. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProcedureIndexFile'];
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
  getProcedure: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 1.002421 */
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole record. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Procedure'];
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
  listNews: {
    parameters: {
      query?: {
        /** @description Site ids, separated by commas. All where missing. */
        sites?: string;
        category?: string;
        limit?: number;
        cursor?: string;
        /** @description Id of the site the widget stands on. */
        site?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page, newest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewsPage'];
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
  getFeedbackChallenge: {
    parameters: {
      query?: {
        /** @description Id of the site the widget stands on; for counting only. */
        site?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The challenge. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FeedbackChallenge'];
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
  sendFeedback: {
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
        'application/json': components['schemas']['FeedbackSubmission'];
        'text/plain': components['schemas']['FeedbackSubmission'];
      };
    };
    responses: {
      /** @description Recorded before: the receipt it was given then. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FeedbackReceipt'];
        };
      };
      /** @description Recorded now. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FeedbackReceipt'];
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
      /** @description The body is larger than this route takes (`too-large`). */
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
      /** @description What was given cannot be right: no such code (`invalid-code`), fields to correct (`invalid-request`), no proof (`invalid-proof`), a key of another message (`key-reused`). */
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
  lookUpFeedback: {
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
        'application/json': components['schemas']['FeedbackLookup'];
        'text/plain': components['schemas']['FeedbackLookup'];
      };
    };
    responses: {
      /** @description The message’s progress. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FeedbackProgress'];
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
      /** @description The body is larger than this route takes (`too-large`). */
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
      /** @description What was given cannot be right: no such code (`invalid-code`), fields to correct (`invalid-request`), no proof (`invalid-proof`), a key of another message (`key-reused`). */
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
  uploadFeedbackAttachment: {
    parameters: {
      query?: {
        /** @description Id of the site the widget stands on; for counting only. */
        site?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Kept for a day. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FeedbackAttachment'];
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
      /** @description The body is larger than this route takes (`too-large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description What was given cannot be right: no such code (`invalid-code`), fields to correct (`invalid-request`), no proof (`invalid-proof`), a key of another message (`key-reused`). */
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
  rate: {
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
        'application/json': components['schemas']['RatingSubmission'];
        'text/plain': components['schemas']['RatingSubmission'];
      };
    };
    responses: {
      /** @description Recorded, now or before. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
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
      /** @description The body is larger than this route takes (`too-large`). */
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
}
