/** What the server of the workbench takes and gives. Past a limit is an answer that says so. */
export const SERVE_LIMITS = {
  /** Bytes of a request's body: a case of the largest size, every character escaped in JSON. */
  bodyBytes: 6 * 1_048_576 + 1024,
  /** Bytes of the source texts of one case together. */
  sourcesBytes: 67_108_864,
  /** Characters of a password, least and most. */
  password: [8, 1024],
  /** Wrong passwords that are taken within `failureWindow` before every further one is refused. */
  failures: 10,
  /** Milliseconds. */
  failureWindow: 60_000,
  /** Connections at a time. */
  connections: 64,
  /** Milliseconds for the head of a request, and for the whole of it. */
  headTimeout: 10_000,
  requestTimeout: 30_000,
  /** Bytes of a request's head. */
  headBytes: 8192,
} as const;
