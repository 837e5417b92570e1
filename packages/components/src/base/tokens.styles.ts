import { css, unsafeCSS } from 'lit';
import { colourRules } from './colour-rules.js';

/**
 * The family's colours. Accents are replaced by those derived from the site's brand colour (see site-theme); neutrals
 * and the five status colours are the same on all sites.
 */
const colours = colourRules({
  accent: ['#0b5cad', '#5aa7f2'],
  'accent-strong': ['#084a8c', '#86c0f7'],
  'on-accent': ['#fff', '#10151a'],
  'accent-soft': ['#e8f1fb', '#12263a'],
  'accent-text': ['#0b5cad', '#86c0f7'],
  surface: ['#fff', '#16191d'],
  text: ['#1a1f24', '#eceff2'],
  'text-soft': ['#505a64', '#b3bcc5'],
  line: ['#d5dbe1', '#3a424a'],
  'control-line': ['#76818c', '#8a949e'],
  done: ['#146c3a', '#7fd6a0'],
  'done-soft': ['#e6f4ea', '#14301f'],
  progress: ['#17569b', '#90c4f9'],
  'progress-soft': ['#e8f1fb', '#14283d'],
  waiting: ['#7a4b00', '#f3c56b'],
  'waiting-soft': ['#fff2d6', '#35270a'],
  overdue: ['#b01b1b', '#ff9d94'],
  'overdue-soft': ['#fdeaea', '#421a18'],
  stopped: ['#4a535c', '#c0c8d0'],
  'stopped-soft': ['#eef0f2', '#262c32'],
});

export const tokens = css`
  ${unsafeCSS(colours)}
  :host {
    --nt-font: system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
    --nt-radius: 8px;
  }
`;
