#!/usr/bin/env python3
"""Record what an installed gcloud says of command lines: testdata/gcloud/verdicts.txt.

  record-verdicts.py FILE [--sdk-root DIR] [--check]

FILE has a command line a line, behind its verdict and the argument that the verdict names (README.md
beside this file).  Both are written anew, by the SDK's own parser; nothing is executed, nothing is
sent.  --check writes nothing and ends with 1 where a verdict has changed.
"""
import os
import re
import shlex
import shutil
import sys
import tempfile


def sdk_root(argv):
  if '--sdk-root' in argv:
    return argv[argv.index('--sdk-root') + 1]
  exe = shutil.which('gcloud')
  if not exe:
    sys.exit('no Google Cloud SDK found: give --sdk-root DIR')
  return os.path.dirname(os.path.dirname(os.path.realpath(exe)))


def load(root):
  """The root of the SDK's commands; its parsers raise Refused instead of ending the process."""
  lib = os.path.join(root, 'lib')
  # Before argparse is imported: the SDK brings its own.
  sys.path[:0] = [os.path.join(lib, 'third_party'), lib]
  if 'google' in sys.modules:
    import importlib
    importlib.reload(sys.modules['google'])
  import googlecloudsdk.gcloud_main as gcloud_main
  cli = gcloud_main.CreateCLI([])
  from googlecloudsdk.calliope import cli as calliope
  from googlecloudsdk.calliope import parser_errors
  from googlecloudsdk.calliope import parser_extensions
  from googlecloudsdk.core import log

  def leave(self, status=0, message=None, exception=None):
    raise Refused(exception)

  parser_extensions.ArgumentParser.exit = leave
  log.error = log.warning = lambda *args, **kwargs: None
  parser = cli._TopElement()._parser  # pylint: disable=protected-access

  def parse(args):
    try:
      args = calliope._ApplyFlagsFile(args)  # pylint: disable=protected-access
    except parser_errors.ArgumentError as error:
      raise Refused(error)
    parser.parse_args(args)

  return parse


class Refused(Exception):
  pass


def verdict(parse, line):
  """The verdict on a command line, and the flag or word that it is about."""
  try:
    parse(shlex.split(line)[1:])
    return 'accepted', '-'
  except Refused as refused:
    return named(refused.args[0])
  except SystemExit:
    return 'accepted', '-'  # --help, --version
  except Exception as error:  # pylint: disable=broad-except
    return 'refused-later', type(error).__name__


def named(error):
  kind = type(error).__name__
  text = str(error)
  flag = re.match(r'argument ([^:]+): ', text)
  flag = flag.group(1).split('/')[0] if flag else '-'
  if kind == 'UnrecognizedArgumentsError':
    # One argument stands behind the colon, several stand below it, each with a hint perhaps.
    lines = [l.strip() for l in text.split(':', 1)[1].split('\n')]
    hints = re.compile(r'.* flag is available in|gcloud |To search ')
    word = [l for l in lines if l and not hints.match(l)][0]
    word = re.sub(r" \(did you mean '.*'\?\)$", '', word)
    word = re.sub(r' \([^ ]+:\d+\)$', '', word)  # where in a file of flags
    if word.startswith('-') and ' ' not in word.split('=')[0]:
      return 'unknown-flag', word.split('=')[0]
    return 'unexpected-argument', word.split(' ')[0]
  if 'Invalid choice' in text:
    word = re.search(r"Invalid choice: '(.*)'", text).group(1)
    return ('unknown-command', word) if flag == '-' else ('invalid-choice', flag)
  if 'must be one of [' in text or 'valid keys are' in text:
    return 'invalid-choice', flag
  if 'expected one argument' in text:
    return 'value-missing', flag
  if 'cannot be specified multiple times' in text:
    return 'repeated', flag
  if re.search('has been removed|no longer (supported|available)', text):
    return 'removed-flag', re.search(r'--[\w-]+', text).group(0)
  if 'Command name argument expected' in text:
    return 'incomplete-command', '-'
  if 'required in dict arg' in text:
    return 'missing-required', flag
  if kind == 'ModalGroupError':
    return 'missing-required', error.error_extra_info['conflict'].split(' ')[0].strip('(')
  if kind == 'RequiredError':
    return 'missing-required', flag.split(' ')[0].strip('(')
  if kind == 'RequiredMutexError':
    return ('missing-required', '-') if flag == '-' else ('conflict', flag.split(' ')[0])
  if kind == 'OptionalMutexError':
    return 'conflict', flag.split(' ')[0].strip('(')
  return 'invalid-value', flag


def main():
  root = sdk_root(sys.argv)
  if not os.environ.get('GCLOUD_SURFACE_CHILD'):
    env = dict(os.environ, GCLOUD_SURFACE_CHILD='1', PYTHONDONTWRITEBYTECODE='1',
               CLOUDSDK_CONFIG=tempfile.mkdtemp(prefix='gcloud-verdicts-'),
               CLOUDSDK_CORE_DISABLE_PROMPTS='1', CLOUDSDK_CORE_PROJECT='none',
               CLOUDSDK_CORE_DISABLE_USAGE_REPORTING='1')
    python = os.path.join(root, 'platform', 'bundledpythonunix', 'bin', 'python3')
    python = python if os.path.exists(python) else sys.executable
    os.execve(python, [python, os.path.abspath(__file__)] + sys.argv[1:], env)
  said = os.dup(1)
  for stream in (1, 2):  # --help prints, and so do warnings
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream)
  parse = load(root)
  path = [a for a in sys.argv[1:] if not a.startswith('--') and a != root][0]
  with open(path, encoding='utf-8') as f:
    lines = f.read().split('\n')
  path = os.path.abspath(path)
  os.chdir(os.path.dirname(path))  # where the files are that lines name
  changed = 0
  for i, line in enumerate(lines):
    at = line.find('gcloud ')
    if at < 0 or line.startswith('#'):
      continue
    silent = '~' if line.startswith('~') else ''
    kind, name = verdict(parse, line[at:])
    new = '%-21s %-41s %s' % (silent + kind, name, line[at:])
    if new != line:
      changed += 1
      if '--check' in sys.argv:
        os.write(said, ('-%s\n+%s\n' % (line, new)).encode())
    lines[i] = new
  if '--check' in sys.argv:
    return 1 if changed else 0
  with open(path, 'w', encoding='utf-8', newline='\n') as f:
    f.write('\n'.join(lines))
  return 0


if __name__ == '__main__':
  sys.exit(main())
