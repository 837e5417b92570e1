import { Type } from 'typebox';

/** The query of every call that a widget makes. */
export const SiteQuerySchema = Type.Object({
  site: Type.Optional(
    Type.String({ maxLength: 64, description: 'Id of the site the widget stands on; for counting only.' }),
  ),
});
