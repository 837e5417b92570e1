import type { Procedure } from '@ninhthuan/contract';

/** A person opened a procedure's record, and it is shown. */
export class NtProcedureOpenedEvent extends Event {
  static readonly type = 'nt-procedure-opened';
  readonly procedure: Procedure;

  constructor(procedure: Procedure) {
    super(NtProcedureOpenedEvent.type, { bubbles: true, composed: true });
    this.procedure = procedure;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'nt-procedure-opened': NtProcedureOpenedEvent;
  }
}
