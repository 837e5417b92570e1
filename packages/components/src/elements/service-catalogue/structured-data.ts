import type { CatalogueItem } from './catalogue-texts.js';

const CHANNEL_NAMES = { 'in-person': 'Trực tiếp', online: 'Trực tuyến', 'public-post': 'Bưu chính công ích' };

/**
 * Tells search engines which services the page offers, in schema.org's words. A data block in the element's light DOM:
 * crawlers read it, browsers do not run it, so a page's content security policy has nothing to say about it.
 */
export function describe(element: Element, items: readonly CatalogueItem[]): void {
  const block = document.createElement('script');
  block.type = 'application/ld+json';
  const data = { '@context': 'https://schema.org', '@graph': items.map(service) };
  // `<` cannot end the block or begin a comment in it when it is written as an escape.
  block.textContent = JSON.stringify(data).replaceAll('<', '\\u003c');
  element.querySelector(':scope > script[type="application/ld+json"]')?.remove();
  element.append(block);
}

function service({ procedure }: CatalogueItem): object {
  const { code, name, field, agency, channels } = procedure;
  return {
    '@type': 'GovernmentService',
    name,
    identifier: code,
    serviceType: field.name,
    inLanguage: 'vi',
    serviceOperator: { '@type': 'GovernmentOrganization', name: agency.name },
    areaServed: { '@type': 'AdministrativeArea', name: 'Ninh Thuận' },
    availableChannel: channels.map(({ channel, time }) => ({
      '@type': 'ServiceChannel',
      name: CHANNEL_NAMES[channel],
      ...(time.amount === null ? {} : { processingTime: duration(time.amount, time.unit) }),
    })),
    offers: channels.flatMap(({ channel, fee }) => {
      return fee.amount === null
        ? []
        : [{ '@type': 'Offer', name: CHANNEL_NAMES[channel], price: fee.amount, priceCurrency: 'VND' }];
    }),
  };
}

/** ISO 8601. A working day is said as a day: the standard knows no other. */
function duration(amount: number, unit: 'working-day' | 'day' | 'hour' | 'month'): string {
  return unit === 'hour' ? `PT${amount}H` : `P${amount}${unit === 'month' ? 'M' : 'D'}`;
}
