/** The database of messages kept on this device. It exists only while there is one. */
export const KEPT_DATABASE = 'nt-feedback';

/** Whether a message may be kept here, without loading what reads it. */
export async function isSomethingKept(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === KEPT_DATABASE);
  } catch {
    return false;
  }
}
