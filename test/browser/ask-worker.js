/** Puts questions to the worker of the page that is open, and gives back what it answers. */
globalThis.askWorker = (url, requests) => {
  const worker = new Worker(url, { type: 'module' });
  return Promise.all(
    requests.map(
      (request) =>
        new Promise((resolve) => {
          worker.addEventListener('message', ({ data }) => {
            if (data.id === request.id && data.kind !== 'progress') resolve(data);
          });
          worker.postMessage(request);
        }),
    ),
  ).finally(() => worker.terminate());
};
