import type { FastifySchemaCompiler } from 'fastify';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { Value } from 'typebox/value';
import { resolveComponent } from '../openapi/components.js';

/** More than a form has fields; a list of thousands of wrong items needs no thousands of errors. */
const MAX_ERRORS = 30;

/** Checks requests against the contract. Bodies are taken as they are; text of queries becomes numbers and flags. */
export const validatorCompiler: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  const whole = resolveComponent(schema);
  const validator = Compile(whole);
  return (value) => {
    const given: unknown = httpPart === 'body' ? value : Value.Convert(whole, value);
    if (validator.Check(given)) return { value: given };
    // An unknown field is reported twice; the error at the field itself would put its name, the caller's text, first.
    const errors = validator.Errors(given).filter(({ keyword }) => keyword !== 'boolean');
    return { error: errors.slice(0, MAX_ERRORS) as never };
  };
};
