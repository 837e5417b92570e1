import type { Dossier, DossierStep } from '@ninhthuan/contract';
import { html, type TemplateResult } from 'lit';
import { formatDate } from '../../base/format.js';
import type { DossierSpeech } from './dossier-texts.js';

/** The timeline: done steps filled, the current one marked, coming ones hollow; each with its unit and dates. */
export function dossierSteps(
  speech: DossierSpeech,
  { steps, timeliness }: Dossier,
  headingLevel: number,
): TemplateResult {
  const paused = timeliness.state === 'paused';
  return html`<section>
    <div class="heading" role="heading" aria-level=${headingLevel}>${speech.translate('steps.title')}</div>
    <ol class="steps">
      ${steps.map(
        (step) =>
          html`<li class="step ${step.state}" aria-current=${step.state === 'current' ? 'step' : 'false'}>
            <p class="step-name" lang="vi">${step.name}</p>
            <p class="small" lang="vi">${step.unit}</p>
            <p class="small">
              <span class="step-state"
                >${speech.translate(step.state === 'current' && paused ? 'steps.paused' : `steps.${step.state}`)}</span
              >${dates(speech, step)}
            </p>
          </li>`,
      )}
    </ol>
  </section>`;
}

function dates({ translate }: DossierSpeech, { startedOn, finishedOn }: DossierStep): string {
  if (!startedOn) {
    return '';
  }
  const start = formatDate(startedOn);
  if (!finishedOn) {
    return ` ${translate('steps.since', { date: start })}`;
  }
  return startedOn === finishedOn ? ` ${start}` : ` ${start} – ${formatDate(finishedOn)}`;
}
