/** The server's entry: what the extension starts. */
import { serveProcess } from './serve-process.ts';

serveProcess();
