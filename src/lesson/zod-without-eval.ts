/** Zod makes its parsers with `new Function` where it may, and the page's security policy reports the attempt. */
import { config } from 'zod';

config({ jitless: true });
