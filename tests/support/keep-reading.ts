/** What tests read of content is there for the build that follows them. */
import { afterAll } from 'vitest';
import { keepReading } from '../../scripts/lib/project/kept-reading.ts';

afterAll(keepReading);
