import { css } from 'lit';

/** On paper: a plain list, nothing cut short, the address of each item, the day beside “yesterday”. */
export const printStyles = css`
  @media print {
    .items,
    article {
      display: block !important;
      padding: 0 0 12px !important;
      border: 0 !important;
    }
    .picture,
    .more {
      display: none;
    }
    .items .text {
      min-height: 0;
      padding: 0;
    }
    .headline,
    .meta,
    .excerpt {
      display: block !important;
    }
    .meta time::after {
      content: ' (' attr(title) ')';
    }
    .headline a::after {
      content: ' ' attr(href);
      position: static;
      font-weight: 400;
    }
  }
`;
