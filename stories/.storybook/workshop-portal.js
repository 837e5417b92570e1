import { providePortal } from '@ninhthuan/components';
import { derivePalette } from '@ninhthuan/contract/rules/palette';
import { createPortal, PortalError } from '@ninhthuan/sdk';
import { createFakeGateway, SITE_FIXTURE } from '@ninhthuan/sdk/testing';
import { html, render } from 'lit';

/**
 * Surrounds each story with a portal of its own: the real sdk on a gateway in memory, so that nothing is asked of the
 * network and one story cannot change another. `parameters.fault` names a way for that gateway to go wrong;
 * `parameters.failure` the code of the error that every look-up ends in, for what a gateway cannot do (`offline`).
 *
 * @type {import('@storybook/web-components-vite').Decorator}
 */
export function workshopPortal(story, { globals, parameters }) {
  const gateway = createFakeGateway();
  gateway.fault = parameters.fault ?? null;
  const site = { ...SITE_FIXTURE, theme: derivePalette(globals.brand) };

  /** @type {typeof fetch} */
  const answer = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    return url.pathname.startsWith('/v1/sites/') ? siteAnswer(site) : gateway.fetch(input, init);
  };
  const portal = createPortal({
    gateway: 'https://gateway.example/',
    site: SITE_FIXTURE.id,
    locale: globals.locale,
    fetch: answer,
  });

  const { failure } = parameters;
  if (failure) {
    const fail = () => Promise.reject(new PortalError(failure, 'As the story asks.'));
    portal.dossiers.find = fail;
    portal.news.page = fail;
    portal.procedures.search = fail;
    portal.procedures.index = fail;
    portal.feedback.send = fail;
    portal.feedback.rate = fail;
  }

  const place = document.createElement('div');
  const dark = globals.scheme === 'dark';
  Object.assign(place.style, {
    colorScheme: globals.scheme,
    background: dark ? '#101214' : '#ffffff',
    color: dark ? '#f2f4f7' : '#16191d',
    minHeight: '100vh',
    boxSizing: 'border-box',
    padding: '16px',
  });
  providePortal(place, portal);
  render(html`<div style="max-width:${globals.width}">${story()}</div>`, place);
  return place;
}

/** @param {import('@ninhthuan/contract').Site} site */
function siteAnswer(site) {
  return new Response(JSON.stringify(site), {
    headers: { 'content-type': 'application/json', 'portal-contract': '1.0' },
  });
}
