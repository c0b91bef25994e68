/**
 * The dispatcher of keys knows every action, and so half of the application: it is fetched beside the page's text, not
 * with it.
 */
export const loadKeys = () => import('./keys');
