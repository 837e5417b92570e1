import type { Dossier } from '@ninhthuan/contract';
import type { Translate } from '@ninhthuan/sdk/translations';
import type { DossierStatusMessages } from '../../generated/locales/dossier-status.messages.js';

/** The due date in words: “còn 3 ngày làm việc”, “quá hạn 2 ngày làm việc”. Null where nothing is due. */
export function dueWords(translate: Translate<DossierStatusMessages>, dossier: Dossier): string | null {
  const { state, workingDays: count } = dossier.timeliness;
  if (state === 'not-applicable') {
    return null;
  }
  if (state === 'on-time') {
    return translate('due.on-time');
  }
  const key = state === 'overdue' && dossier.completedOn ? 'finished-late' : state;
  return count === null ? translate(`due.unknown-${key}`) : translate(`due.${key}`, { count });
}
