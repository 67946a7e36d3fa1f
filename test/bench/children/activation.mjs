// Loads the extension as built for release and activates it, with a stand-in for the editor's module that takes any call.
// Prints the processor time in milliseconds that this took the host, from loading the file to the end of activation: what
// the server does meanwhile is another process's time.

import Module from 'node:module';
import { join } from 'node:path';

const folder = process.argv[2];

/** Whatever is asked of it, it is that: a module, a class, a function, an event, an empty list. */
const anything = new Proxy(class Anything {}, {
  get(target, key) {
    if (key === 'prototype') return target.prototype;
    if (key === 'then') return undefined;
    if (key === Symbol.iterator) return Array.prototype[Symbol.iterator].bind([]);
    if (key === Symbol.toPrimitive) return () => '';
    if (key === 'length') return 0;
    return anything;
  },
  apply: () => anything,
  construct: (_, args, made) => (made === anything ? anything : Reflect.construct(Object, args, made)),
  has: () => true,
  set: () => true,
});

/** Names that an `import * as vscode` finds; everything else is there when asked for. */
const names = ['commands', 'languages', 'window', 'workspace', 'Disposable', 'EventEmitter', 'Range', 'Uri'];
const vscode = new Proxy(Object.fromEntries(names.map((name) => [name, anything])), {
  get: (_, key) => (key === 'version' ? '1.100.0' : anything),
});
const load = Module._load;
Module._load = (request, ...rest) => (request === 'vscode' ? vscode : load(request, ...rest));

const context = {
  subscriptions: [],
  extensionPath: folder,
  extensionUri: anything,
  asAbsolutePath: (path) => join(folder, path),
};
const before = process.cpuUsage();
const extension = Module.createRequire(join(folder, 'package.json'))('./dist/extension.js');
await extension.activate(context);
const { user, system } = process.cpuUsage(before);
process.stdout.write(String((user + system) / 1000), () => process.exit());
