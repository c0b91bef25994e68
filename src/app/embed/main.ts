/** The entry of the page `/embed/playground/`. */
import '../tokens.css';
import { startEmbedPlayground } from './playground';

startEmbedPlayground();
