import type { Dossier, NextAction } from '@ninhthuan/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { nameIn } from '../../base/name-in.js';
import { icon } from '../../base/icons.js';
import type { DossierSpeech } from './dossier-texts.js';

const ASKS_SOMETHING: ReadonlySet<NextAction> = new Set(['supplement', 'pay', 'collect']);

/** What the citizen has to do next, and where: name, address, hours and a number to call. */
export function dossierNext(
  { translate, locale }: DossierSpeech,
  dossier: Dossier,
  headingLevel: number,
): TemplateResult {
  const { kind, at } = dossier.nextAction;
  const late = kind === 'wait' && dossier.timeliness.state === 'overdue';
  return html`<section class=${ASKS_SOMETHING.has(kind) ? 'asks' : ''}>
    <div class="heading" role="heading" aria-level=${headingLevel}>${translate('next.title')}</div>
    <p>${translate(late ? 'next.late' : `next.${kind}`)}</p>
    <address>
      <p class="place-name" lang=${locale.startsWith('en') && at.nameEn ? 'en' : 'vi'}>${nameIn(at, locale)}</p>
      ${at.address ? html`<p class="place" lang="vi">${icon('place')}<span>${at.address}</span></p>` : nothing}
      ${
        at.openingHours
          ? html`<p class="place">
              ${icon('progress')}<span
                ><span class="visually-hidden">${translate('next.hours')}: </span
                ><span lang="vi">${at.openingHours}</span></span
              >
            </p>`
          : nothing
      }
      ${
        at.phone
          ? html`<p class="place">
              ${icon('phone')}<a href="tel:${at.phone.replace(/[^\d+]/g, '')}"
                >${translate('next.call', { phone: at.phone })}</a
              >
            </p>`
          : nothing
      }
    </address>
  </section>`;
}
