// Loaded before the Agents Playground, which listens on every address of the machine and asks nobody who he is: a server that names no
// address gets this machine's own.
const { Server } = require('node:net');

const listen = Server.prototype.listen;
Server.prototype.listen = function (...where) {
  const [first, second] = where;
  if (typeof first === 'number' && typeof second !== 'string') where.splice(1, 0, '127.0.0.1');
  else if (first && typeof first === 'object' && 'port' in first && !first.host) where[0] = { ...first, host: '127.0.0.1' };
  return listen.apply(this, where);
};
