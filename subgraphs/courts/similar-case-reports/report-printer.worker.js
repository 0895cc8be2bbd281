// A thread begins without the loader of TypeScript: it registers it, and goes on there.
import { register } from 'tsx/esm/api';

register();
await import('./report-printer.thread.ts');
