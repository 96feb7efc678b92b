/** Answers of the data addresses: plain JSON, a value a line, so that two versions can be compared by eye. */
export function jsonResponse(body: unknown): Response {
  return new Response(`${JSON.stringify(body, null, 1)}\n`, {
    headers: { 'Content-Type': 'application/json' },
  });
}
