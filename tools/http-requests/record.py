#!/usr/bin/env python3
"""Record which requests curl and wget send: testdata/requests/requests.txt.

  record.py FILE [--check]

FILE has a command a line, behind " | ", and before it the requests that the command sends, which are
written anew (README.md beside this file).  The commands are run, each with this program as its proxy:
no request leaves the machine.  --check writes nothing and ends with 1 where a request has changed.
"""
import os
import socket
import ssl
import subprocess
import sys
import tempfile
import threading

# What the programs send by themselves; Authorization is told as "credentials".
OWN = ('user-agent', 'accept', 'accept-encoding', 'host', 'connection', 'range', 'cookie', 'referer',
       'expect', 'authorization', 'cache-control', 'pragma', 'transfer-encoding', 'if-modified-since')


def openssl(*args):
  subprocess.run(('openssl',) + args, check=True, capture_output=True)


class Authority:
  """Makes certificates for hosts, signed by one that the programs are told to trust, or not."""

  def __init__(self, folder):
    self.folder = folder
    self.root = os.path.join(folder, 'root.pem')
    self.root_key = os.path.join(folder, 'root.key')
    openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '9', '-subj', '/CN=recorder',
            '-keyout', self.root_key, '-out', self.root)

  def context(self, host):
    name = os.path.join(self.folder, host.replace(':', '_'))
    if not os.path.exists(name + '.pem'):
      kind = 'IP' if host.replace('.', '').isdigit() else 'DNS'
      with open(name + '.ext', 'w', encoding='utf-8') as f:
        f.write('subjectAltName=%s:%s\n' % (kind, host))
      openssl('req', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=host', '-keyout', name + '.key',
              '-out', name + '.csr')
      openssl('x509', '-req', '-in', name + '.csr', '-CA', self.root, '-CAkey', self.root_key,
              '-CAcreateserial', '-days', '9', '-extfile', name + '.ext', '-out', name + '.pem')
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(name + '.pem', name + '.key')
    return context


class Proxy:
  """Answers every request itself, and keeps what it was."""

  def __init__(self, authority):
    self.authority = authority
    self.seen = []
    self.listener = socket.create_server(('127.0.0.1', 0))
    self.port = self.listener.getsockname()[1]
    threading.Thread(target=self.serve, daemon=True).start()

  def serve(self):
    while True:
      threading.Thread(target=self.answer, args=(self.listener.accept()[0],), daemon=True).start()

  def answer(self, connection):
    try:
      with connection:
        self.requests(connection, '')
    except (OSError, ValueError):
      pass  # the program has hung up

  def requests(self, connection, base):
    while True:
      head = read_head(connection)
      if not head:
        return
      first, *lines = head.split('\r\n')
      method, target, _ = first.split(' ')
      headers = [(n.strip(), v.strip()) for n, v in (l.split(':', 1) for l in lines if l)]
      if method == 'CONNECT':
        connection.sendall(b'HTTP/1.1 200 OK\r\n\r\n')
        context = self.authority.context(target.rsplit(':', 1)[0])
        with context.wrap_socket(connection, server_side=True) as inner:
          self.requests(inner, 'https://' + target)
        return
      names = {n.lower(): v for n, v in headers}
      if 'expect' in names:
        connection.sendall(b'HTTP/1.1 100 Continue\r\n\r\n')
      left = int(names.get('content-length', '0'))
      while left > 0:
        left -= len(connection.recv(left)) or left
      self.seen.append((method, base + target, headers))
      known = 'authorization' in names
      answer = 'HTTP/1.1 200 OK' if known else 'HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm="r"'
      connection.sendall((answer + '\r\nContent-Length: 0\r\n\r\n').encode())


def read_head(connection):
  head = b''
  while not head.endswith(b'\r\n\r\n'):
    byte = connection.recv(1)
    if not byte:
      return ''
    head += byte
  return head.decode('latin-1')[:-4]


def told(method, url, headers):
  scheme, rest = url.split('://', 1)
  host, path = (rest.split('/', 1) + [''])[:2]
  host = host.split('@')[-1]
  default = ':80' if scheme == 'http' else ':443'
  host = host[:-len(default)] if host.endswith(default) else host
  mine = sorted('%s: %s' % (n.lower(), v) for n, v in headers
                if n.lower() not in OWN and not n.lower().startswith(('proxy-', 'content-')))
  known = any(n.lower() == 'authorization' for n, _ in headers)
  return '%s %s://%s/%s%s%s' % (method, scheme, host, path,
                                ' [%s]' % '; '.join(mine) if mine else '',
                                ' credentials' if known else '')


def run(proxy, command, folder, trusted):
  proxy.seen.clear()
  address = 'http://127.0.0.1:%d' % proxy.port
  rc = os.path.join(folder, 'wgetrc')
  with open(rc, 'w', encoding='utf-8') as f:
    f.write('ca_certificate = %s\ntries = 1\n' % trusted)
  env = {'PATH': os.environ['PATH'], 'HOME': folder, 'http_proxy': address, 'https_proxy': address,
         'CURL_CA_BUNDLE': trusted, 'WGETRC': rc}
  try:
    subprocess.run(['bash', '-c', command], cwd=folder, env=env, stdin=subprocess.DEVNULL,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=20, check=False)
  except subprocess.TimeoutExpired:
    return ['no end']
  seen = []
  for method, url, headers in list(proxy.seen):
    line = told(method, url, headers)
    # Credentials that the server has asked for are sent with the second request.
    if seen and line == seen[-1] + ' credentials':
      seen.pop()
    seen.append(line)
  return seen


def requests(proxy, command, folder, authority, other):
  trusting = run(proxy, command, folder, authority.root)
  doubting = run(proxy, command, folder, other.root)
  return [line + (' unverified' if line in doubting and ' https://' in line else '')
          for line in trusting]


def main():
  path = [a for a in sys.argv[1:] if not a.startswith('--')][0]
  with open(path, encoding='utf-8') as f:
    lines = f.read().split('\n')
  with tempfile.TemporaryDirectory() as folder:
    for name in ('ca', 'other', 'work'):
      os.mkdir(os.path.join(folder, name))
    authority = Authority(os.path.join(folder, 'ca'))
    other = Authority(os.path.join(folder, 'other'))
    proxy = Proxy(authority)
    changed = 0
    for i, line in enumerate(lines):
      if line.startswith('#') or ' | ' not in line:
        continue
      command = line.split(' | ', 1)[1]
      found = requests(proxy, command, os.path.join(folder, 'work'), authority, other)
      new = '%s | %s' % (' + '.join(found) or 'none', command)
      if new != line:
        changed += 1
        if '--check' in sys.argv:
          print('-%s\n+%s' % (line, new))
      lines[i] = new
  if '--check' in sys.argv:
    return 1 if changed else 0
  with open(path, 'w', encoding='utf-8', newline='\n') as f:
    f.write('\n'.join(lines))
  return 0


if __name__ == '__main__':
  sys.exit(main())
