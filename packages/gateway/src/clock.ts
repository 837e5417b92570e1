/** Where the gateway gets the time from. Injected, so that tests and the demonstration can hold it still. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still: the demonstration answers as of one instant of 2016. */
export function fixedClock(instant: Date): Clock {
  return { now: () => new Date(instant) };
}

// Vietnam keeps +07:00 all year and has since 1975.
const OFFSET_MS = 7 * 3_600_000;

/** The instant as people in Vietnam write it: `2016-12-15T10:32:00+07:00`. */
export function toVietnamInstant(instant: Date): string {
  return `${new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 19)}+07:00`;
}

/** The calendar day in Vietnam, `yyyy-MM-dd`, whatever time zone the machine is in. */
export function toVietnamDate(instant: Date): string {
  return toVietnamInstant(instant).slice(0, 10);
}
