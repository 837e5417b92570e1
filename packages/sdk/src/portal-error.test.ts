import { expect } from 'chai';
import { PortalError } from './portal-error.js';

describe('PortalError', () => {
  it('is an Error that says its name, its code and its cause', () => {
    const cause = new TypeError('fetch failed');
    const error = new PortalError('unavailable', 'The gateway cannot be reached.', { cause });
    expect(error).to.be.instanceOf(Error);
    expect(error.name).to.equal('PortalError');
    expect(error.code).to.equal('unavailable');
    expect(error.cause).to.equal(cause);
    expect(String(error)).to.equal('PortalError: The gateway cannot be reached.');
  });

  it('carries when to try again', () => {
    const error = new PortalError('rate-limited', 'Too many requests.', { status: 429, retryAfter: 30 });
    expect(error.status).to.equal(429);
    expect(error.retryAfter).to.equal(30);
  });
});
