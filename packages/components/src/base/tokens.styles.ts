import { css } from 'lit';

/**
 * Design tokens. Accents come from the site's brand colour (see site-theme); neutrals and the five status colours are
 * the same on all sites. Dark follows the page's own `color-scheme`, so a widget is dark only where its page is.
 */
export const tokens = css`
  :host {
    --nt-font: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Open Sans', Arial, sans-serif;
    --nt-radius: 8px;
    --nt-accent: #0b5cad;
    --nt-accent-strong: #084a8c;
    --nt-on-accent: #fff;
    --nt-accent-soft: #e8f1fb;
    --nt-accent-text: #0b5cad;
    --nt-surface: #fff;
    --nt-text: #1a1f24;
    --nt-text-soft: #505a64;
    --nt-line: #d5dbe1;
    --nt-control-line: #76818c;
    --nt-done: #146c3a;
    --nt-done-soft: #e6f4ea;
    --nt-progress: #17569b;
    --nt-progress-soft: #e8f1fb;
    --nt-waiting: #7a4b00;
    --nt-waiting-soft: #fff2d6;
    --nt-overdue: #b01b1b;
    --nt-overdue-soft: #fdeaea;
    --nt-stopped: #4a535c;
    --nt-stopped-soft: #eef0f2;
  }
  @supports (color: light-dark(red, red)) {
    :host {
      --nt-accent: light-dark(#0b5cad, #5aa7f2);
      --nt-accent-strong: light-dark(#084a8c, #86c0f7);
      --nt-on-accent: light-dark(#fff, #10151a);
      --nt-accent-soft: light-dark(#e8f1fb, #12263a);
      --nt-accent-text: light-dark(#0b5cad, #86c0f7);
      --nt-surface: light-dark(#fff, #16191d);
      --nt-text: light-dark(#1a1f24, #eceff2);
      --nt-text-soft: light-dark(#505a64, #b3bcc5);
      --nt-line: light-dark(#d5dbe1, #3a424a);
      --nt-control-line: light-dark(#76818c, #8a949e);
      --nt-done: light-dark(#146c3a, #7fd6a0);
      --nt-done-soft: light-dark(#e6f4ea, #14301f);
      --nt-progress: light-dark(#17569b, #90c4f9);
      --nt-progress-soft: light-dark(#e8f1fb, #14283d);
      --nt-waiting: light-dark(#7a4b00, #f3c56b);
      --nt-waiting-soft: light-dark(#fff2d6, #35270a);
      --nt-overdue: light-dark(#b01b1b, #ff9d94);
      --nt-overdue-soft: light-dark(#fdeaea, #421a18);
      --nt-stopped: light-dark(#4a535c, #c0c8d0);
      --nt-stopped-soft: light-dark(#eef0f2, #262c32);
    }
  }
`;
