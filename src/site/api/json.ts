/** Published data as answers, each held against its schema: what does not fit stops the build. */
import type { z } from 'zod';

/** Data for other people's programs: a value a line, so that two versions can be compared by eye. */
export function jsonResponse<Schema extends z.ZodType>(schema: Schema, body: z.input<Schema>): Response {
  schema.parse(body);
  return asJson(body);
}

/** Data for our own pages, in as few bytes as there can be. */
export function briefJson<Schema extends z.ZodType>(schema: Schema, body: z.input<Schema>): Response {
  schema.parse(body);
  return answer(JSON.stringify(body));
}

/** What has no schema of ours: schemas themselves. */
export const asJson = (body: unknown): Response => answer(`${JSON.stringify(body, null, 1)}\n`);

const answer = (text: string): Response =>
  new Response(text, { headers: { 'Content-Type': 'application/json' } });
