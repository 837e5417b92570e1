const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const SAYS_NOTHING = /^(utils?|helpers?|common|misc|shared|element|widget)$/;
const LONGEST = 40;

/**
 * Every way in which an element is named, from the one the author gives.
 * @param {string} name for example `lodging-notice`
 * @throws {Error} with a message for the author
 */
export function elementName(name) {
  if (!name) {
    throw new Error('Name the element, for example: npm run new:element -- lodging-notice');
  }
  if (name.startsWith('nt-')) {
    throw new Error(`Leave out the prefix: "${name.slice(3)}" becomes <${name}>.`);
  }
  if (!KEBAB.test(name)) {
    throw new Error(`"${name}" cannot be a tag: use lower-case words joined by hyphens, such as lodging-notice.`);
  }
  if (name.length > LONGEST) {
    throw new Error(`"${name}" is longer than ${LONGEST} letters: nobody could type <nt-${name}>.`);
  }
  if (SAYS_NOTHING.test(name)) {
    throw new Error(`"${name}" says nothing about the service: name what it does for a citizen.`);
  }
  const pascal = name.replace(/(^|-)(\w)/g, (_, _hyphen, letter) => letter.toUpperCase());
  const words = name.replaceAll('-', ' ');
  return {
    name,
    pascal,
    camel: pascal.charAt(0).toLowerCase() + pascal.slice(1),
    sentence: words.charAt(0).toUpperCase() + words.slice(1),
  };
}
