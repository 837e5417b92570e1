import { memberOrder } from './member-order.js';
import { ruleTester } from './rule-tester.js';

const element = (/** @type {string} */ body) => `class A extends PortalElement { ${body} }`;

ruleTester.run('member-order', memberOrder, {
  valid: [
    element(`
      static styles = css\`\`;
      #task = new Task(this);
      @property() code = '';
      @property({ type: Boolean }) accessor open = false;
      @state() private _found = null;
      @query('#code') private readonly input;
      connectedCallback() {}
      willUpdate() {}
      #onSubmit = () => {};
      private handleInput() {}
      #ask() {}
      get #busy() { return false; }
      focus() {}
      get title() { return ''; }
      renderCard() {}
      #renderStep() {}
      render() {}
    `),
    // Declared without decorators.
    element(`
      static properties = { code: {}, open: { type: Boolean }, found: { state: true } };
      #task = new Task(this);
      code = '';
      open = false;
      found = null;
      render() {}
    `),
    // Only elements are held to it: other classes have other shapes.
    `class Store { find() {} #close() {} static x = 1; }`,
    `class PortalError extends Error { render() {} static x = 1; }`,
    element(`[key: string]: unknown; static x = 1;`),
  ],
  invalid: [
    { code: element(`render() {} connectedCallback() {}`), errors: [{ messageId: 'order' }] },
    { code: element(`@state() a = 1; @property() b = 2;`), errors: [{ messageId: 'order' }] },
    {
      code: element(`static properties = { b: { state: true }, a: {} }; b = 1; a = 2; #c = 3;`),
      errors: [{ messageId: 'order' }, { messageId: 'order' }],
    },
    { code: element(`@property() b = 2; static styles = 1;`), errors: [{ messageId: 'order' }] },
    { code: element(`focus() {} #ask() {}`), errors: [{ messageId: 'order' }] },
    { code: element(`#renderStep() {} focus() {}`), errors: [{ messageId: 'order' }] },
    { code: element(`#ask() {} #onClick = () => {};`), errors: [{ messageId: 'order' }] },
    { code: element(`render() {} renderCard() {}`), errors: [{ messageId: 'order' }] },
    // Every member out of place is named, each against the one that stands too early.
    { code: element(`render() {} static x = 1; #a = 2;`), errors: [{ messageId: 'order' }, { messageId: 'order' }] },
    { code: `class A extends FormMixin(LitElement) { render() {} #a = 1; }`, errors: [{ messageId: 'order' }] },
    {
      code: element(`render() {} willUpdate() {}`),
      errors: [{ message: /`willUpdate` \(lifecycle\) stands after `render` \(render\)/ }],
    },
  ],
});
