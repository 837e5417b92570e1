/**
 * The order in which every Lit element reads, so that a reader knows where to look in all of them:
 * statics, fields, reactive properties, state, lifecycle, event handlers, private methods, public methods,
 * render methods, and `render` last.
 */
const GROUPS = [
  'statics',
  'fields',
  'reactive properties',
  'state',
  'lifecycle',
  'event handlers',
  'private methods',
  'public methods',
  'render methods',
  'render',
];

const LIFECYCLE = new Set([
  'constructor',
  'connectedCallback',
  'disconnectedCallback',
  'adoptedCallback',
  'attributeChangedCallback',
  'formAssociatedCallback',
  'formDisabledCallback',
  'formResetCallback',
  'formStateRestoreCallback',
  'createRenderRoot',
  'hostConnected',
  'hostDisconnected',
  'hostUpdate',
  'hostUpdated',
  'scheduleUpdate',
  'shouldUpdate',
  'willUpdate',
  'update',
  'firstUpdated',
  'updated',
  'getUpdateComplete',
  'performUpdate',
  'portalReady',
]);

/** What an element reads from its own DOM changes as its state does. */
const QUERIES = ['query', 'queryAll', 'queryAsync', 'queryAssignedElements', 'queryAssignedNodes'];

/** @param {any} member */
function nameOf(member) {
  if (member.key?.type === 'PrivateIdentifier') return member.key.name;
  return member.computed ? '' : (member.key?.name ?? String(member.key?.value ?? ''));
}

/** @param {any} member @param {...string} names */
function hasDecorator(member, ...names) {
  return (member.decorators ?? []).some((/** @type {any} */ { expression }) =>
    names.includes(expression.callee?.name ?? expression.name),
  );
}

/** @param {any} member */
function isHidden(member) {
  return (
    member.accessibility === 'private' ||
    member.accessibility === 'protected' ||
    member.key?.type === 'PrivateIdentifier' ||
    nameOf(member).startsWith('_')
  );
}

/** A field that holds a function, `#onClick = () => …`, is read as a method. @param {any} member */
function isMethod(member) {
  if (member.type === 'MethodDefinition' || member.type === 'TSAbstractMethodDefinition') return true;
  return ['ArrowFunctionExpression', 'FunctionExpression'].includes(member.value?.type);
}

/**
 * What `static properties = { code: {}, found: { state: true } }` declares.
 * @param {any} node a class
 * @returns {Map<string, 'reactive properties' | 'state'>}
 */
function declaredProperties(node) {
  const declaration = node.body.body.find(
    (/** @type {any} */ member) => member.static && nameOf(member) === 'properties',
  );
  return new Map(
    (declaration?.value?.properties ?? []).map((/** @type {any} */ property) => {
      const isState = (property.value?.properties ?? []).some(
        (/** @type {any} */ option) => nameOf(option) === 'state' && option.value?.value === true,
      );
      return [nameOf(property), isState ? 'state' : 'reactive properties'];
    }),
  );
}

/**
 * @param {any} member
 * @param {Map<string, string>} declared
 * @returns {string | null} the group, or null where the order does not matter
 */
function groupOf(member, declared) {
  if (member.type === 'StaticBlock' || member.static) return 'statics';
  if (hasDecorator(member, 'state', ...QUERIES)) return 'state';
  if (hasDecorator(member, 'property')) return 'reactive properties';
  if (member.kind === 'get' || member.kind === 'set') return isHidden(member) ? 'private methods' : 'public methods';
  if (member.type === 'TSIndexSignature') return null;
  const reactive = declared.get(nameOf(member));
  if (reactive) return reactive;
  if (!isMethod(member)) return 'fields';
  const name = nameOf(member);
  if (name === 'render') return 'render';
  if (LIFECYCLE.has(name)) return 'lifecycle';
  if (/^_?(on|handle)[A-Z]/.test(name)) return 'event handlers';
  if (/^_?render[A-Z]/.test(name)) return 'render methods';
  return isHidden(member) ? 'private methods' : 'public methods';
}

/** @param {any} node a class */
function isElement(node) {
  const heritage = node.superClass;
  if (!heritage) return false;
  const name = heritage.type === 'CallExpression' ? (heritage.arguments[0]?.name ?? '') : (heritage.name ?? '');
  return /Element$/.test(name);
}

/** @type {import('eslint').Rule.RuleModule} */
export const memberOrder = {
  meta: {
    type: 'suggestion',
    docs: { description: 'members of a Lit element stand in the house order' },
    schema: [],
    messages: {
      order:
        '`{{name}}` ({{group}}) stands after `{{previous}}` ({{previousGroup}}). The order is: ' +
        GROUPS.join(', ') +
        '.',
    },
  },
  create(context) {
    /** @param {any} node */
    const check = (node) => {
      if (!isElement(node)) return;
      const declared = declaredProperties(node);
      let highest = -1;
      let highestName = '';
      for (const member of node.body.body) {
        const group = groupOf(member, declared);
        if (!group) continue;
        const rank = GROUPS.indexOf(group);
        const name = nameOf(member) || group;
        if (rank < highest) {
          context.report({
            node: member,
            messageId: 'order',
            data: { name, group, previous: highestName, previousGroup: GROUPS[highest] ?? '' },
          });
        } else {
          highest = rank;
          highestName = name;
        }
      }
    };
    return { ClassDeclaration: check, ClassExpression: check };
  },
};
