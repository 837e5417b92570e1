import { Type, type Static } from 'typebox';
import { InstantSchema } from './calendar-date.js';
import { NamedSchema } from './procedure.js';

/** A picture the gateway fetched, checked, resized and serves itself: a citizen's browser asks no third party. */
export const NewsImageSchema = Type.Object(
  {
    sources: Type.Array(
      Type.Object({ url: Type.String(), width: Type.Integer({ minimum: 1 }) }, { additionalProperties: false }),
      { minItems: 1, description: 'The same picture, 16:9, from narrow to wide; URLs relative to the gateway.' },
    ),
    alt: Type.String({ description: 'Empty where the feed gave none: the title says it.' }),
  },
  { $id: 'NewsImage', additionalProperties: false },
);

/** One item of the province's news. All text is plain text; markup of the feed is gone. */
export const NewsItemSchema = Type.Object(
  {
    id: Type.String(),
    title: Type.String(),
    url: Type.String({ description: 'http or https, absolute.' }),
    excerpt: Type.String({ description: 'Plain text, at most 300 characters, cut at a word; may be empty.' }),
    image: Type.Union([NewsImageSchema, Type.Null()]),
    publishedAt: Type.Union([InstantSchema, Type.Null()], {
      description: 'Null where the feed says nothing readable.',
    }),
    site: NamedSchema,
    categories: Type.Array(Type.String()),
    alsoAt: Type.Array(NamedSchema, { description: 'Other sites that carry the same item.' }),
  },
  { $id: 'NewsItem', additionalProperties: false },
);

/** The answer to `GET /v1/news`. */
export const NewsPageSchema = Type.Object(
  {
    items: Type.Array(NewsItemSchema),
    nextCursor: Type.Union([Type.String(), Type.Null()]),
    asOf: InstantSchema,
    stale: Type.Boolean({
      description: 'Not one of the sites asked for could be read lately; the items are old ones.',
    }),
  },
  { $id: 'NewsPage', additionalProperties: false },
);

/** The query of `GET /v1/news`. */
export const NewsQuerySchema = Type.Object(
  {
    sites: Type.Optional(
      Type.String({ maxLength: 2000, description: 'Site ids, separated by commas. All where missing.' }),
    ),
    category: Type.Optional(Type.String({ maxLength: 100 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
    cursor: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { $id: 'NewsQuery' },
);

export type NewsImage = Static<typeof NewsImageSchema>;
export type NewsItem = Static<typeof NewsItemSchema>;
export type NewsPage = Static<typeof NewsPageSchema>;
export type NewsQuery = Static<typeof NewsQuerySchema>;
