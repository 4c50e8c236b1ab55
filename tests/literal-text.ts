import { parseAst } from 'vite';

/** Attributes a person sees or hears. */
const spoken = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'title',
  'placeholder',
  'alt',
  'label',
]);
const hasLetters = /\p{L}/u;

interface Node {
  readonly type: string;
  readonly [name: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const childrenOf = (node: Node): Node[] =>
  Object.values(node).flatMap((value) => (Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : []));

/** The words a value may bring to the screen: of a text, a template, and both sides of a condition. */
function literalOf(value: unknown): string {
  if (!isNode(value)) return '';
  if (value.type === 'Literal') return typeof value.value === 'string' ? value.value : '';
  if (value.type === 'TemplateLiteral') return Array.isArray(value.quasis) ? value.quasis.map(literalOf).join('') : '';
  if (value.type === 'TemplateElement') return cookedOf(value.value);
  if (value.type === 'LogicalExpression') return literalOf(value.left) || literalOf(value.right);
  if (value.type === 'JSXExpressionContainer') return literalOf(value.expression);
  if (value.type === 'ConditionalExpression') return literalOf(value.consequent) || literalOf(value.alternate);
  return '';
}

const cookedOf = (value: unknown) =>
  typeof value === 'object' && value !== null && 'cooked' in value ? String(value.cooked) : '';

const nameOf = (value: unknown) => (isNode(value) && typeof value.name === 'string' ? value.name : '');

/** Words in a TSX text that would reach the screen without a catalogue. The caps of keys (<Kbd>) are names, not words. */
export function literalText(text: string): string[] {
  const found: string[] = [];
  const walk = (node: Node, inKey: boolean): void => {
    const opening = node.openingElement;
    const isKey = inKey || (isNode(opening) && nameOf(opening.name) === 'Kbd');
    if (node.type === 'JSXText' && !isKey && hasLetters.test(String(node.value))) {
      found.push(String(node.value).trim());
    }
    if (node.type === 'JSXAttribute' && spoken.has(nameOf(node.name)) && hasLetters.test(literalOf(node.value))) {
      found.push(`${nameOf(node.name)}="${literalOf(node.value)}"`);
    }
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
      const children = Array.isArray(node.children) ? node.children.filter(isNode) : [];
      for (const child of children) {
        const words = child.type === 'JSXExpressionContainer' && !isKey ? literalOf(child) : '';
        if (hasLetters.test(words)) found.push(words);
      }
    }
    for (const child of childrenOf(node)) walk(child, isKey);
  };
  const program: unknown = parseAst(text, { lang: 'tsx' });
  if (isNode(program)) walk(program, false);
  return found;
}
