// The least language server that there is: JSON-RPC by hand, no library, nothing to say. What it takes to start and to
// answer is the floor under every server in Node.

let kept = Buffer.alloc(0);

process.stdin.on('data', (chunk) => {
  kept = kept.length === 0 ? chunk : Buffer.concat([kept, chunk]);
  for (;;) {
    const head = kept.indexOf('\r\n\r\n');
    if (head < 0) return;
    const end = head + 4 + Number(/Content-Length: (\d+)/i.exec(kept.toString('latin1', 0, head))[1]);
    if (kept.length < end) return;
    const message = JSON.parse(kept.toString('utf8', head + 4, end));
    kept = kept.subarray(end);
    answer(message);
  }
});

function answer({ id, method }) {
  if (method === 'exit') process.exit();
  if (id === undefined) return;
  const result = method === 'initialize' ? { capabilities: { hoverProvider: true } } : null;
  const body = JSON.stringify({ jsonrpc: '2.0', id, result });
  process.stdout.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}
