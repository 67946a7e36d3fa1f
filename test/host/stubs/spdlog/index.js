// Stands in for VS Code's native logger, which would need a compiler. Real enough that an output channel's text reaches
// the Output view, which reads it from the log file.

const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];

class Logger {
  constructor(name, file) {
    this.name = name;
    this.file = file;
    this.raw = false;
    this.level = 2;
    mkdirSync(dirname(file), { recursive: true });
    levels.forEach((level, index) => {
      this[level] = (message) => index >= this.level && this.append(level, message);
    });
  }
  append(level, message) {
    appendFileSync(this.file, this.raw ? message : `${new Date().toISOString()} [${level}] ${message}\n`);
  }
  clearFormatters() {
    this.raw = true;
  }
  getLevel() {
    return this.level;
  }
  setLevel(level) {
    this.level = level;
  }
  setPattern() {}
  flush() {}
  drop() {}
}

exports.setFlushOn = () => {};
exports.setLevel = () => {};
exports.createRotatingLogger = (name, file) => new Logger(name, file);
exports.createAsyncRotatingLogger = async (name, file) => new Logger(name, file);
