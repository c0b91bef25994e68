import { THEME_KEY } from '../store/storage';

/** Shows the theme that the reader chose, before anything is painted. The system's is what the styles show by themselves. */
export function showRememberedTheme(): void {
  try {
    const theme = localStorage.getItem(THEME_KEY);
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // Storage is blocked (an embedded page): the system's theme stays.
  }
}
