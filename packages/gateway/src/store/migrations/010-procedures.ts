import { sql } from 'kysely';

/**
 * The catalogue: procedures with what a list shows and, apart from it, everything else of their record, so that reading
 * all summaries touches nothing more. A procedure known only because a dossier follows it has neither.
 */
export const procedures = {
  name: '010-procedures',
  up: sql`
    alter table procedure
      add column summary jsonb,
      add column details jsonb,
      add constraint procedure_whole check ((summary is null) = (details is null));
  `,
};
