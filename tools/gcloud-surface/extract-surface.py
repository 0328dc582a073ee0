#!/usr/bin/env python3
"""Write gcloud-surface.json: the command line surface of an installed Google Cloud SDK.

Facts only (command paths, flag names, arities, types, choices, defaults, groups); no help prose
is copied.  The SDK's own command loader is imported and walked, so the output is what that
SDK's parser accepts, not what a document says.  Offline; no credentials; nothing is executed.

  extract-surface.py [--sdk-root DIR] [--out FILE] [--only GROUP[,GROUP...]] [--check N]

Needs python3 >= 3.8; re-executes itself with the SDK's bundled python when there is one.
About 90 s and 1.5 GB of memory for the whole tree (SDK 528: 19,000 nodes).
The format is described in README.md beside this file.
"""
import argparse
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile

TRACKS = (('G', ''), ('B', 'beta'), ('A', 'alpha'), ('P', 'preview'))


# ---------------------------------------------------------------- finding the SDK

def find_sdk_root(given):
  if given:
    return given
  env = os.environ.get('CLOUDSDK_ROOT_DIR')
  if env and os.path.isdir(os.path.join(env, 'lib', 'surface')):
    return env
  exe = shutil.which('gcloud')
  if exe:
    # <root>/bin/gcloud, usually behind a symbolic link
    root = os.path.dirname(os.path.dirname(os.path.realpath(exe)))
    if os.path.isdir(os.path.join(root, 'lib', 'surface')):
      return root
    try:
      out = subprocess.run([exe, 'info', '--format=value(installation.sdk_root)'],
                           stdout=subprocess.PIPE, check=True).stdout.decode().strip()
      if out:
        return out
    except (OSError, subprocess.CalledProcessError):
      pass
  sys.exit('no Google Cloud SDK found: give --sdk-root DIR')


def reexec_bundled(root):
  if os.environ.get('GCLOUD_SURFACE_CHILD'):
    return
  env = dict(os.environ, GCLOUD_SURFACE_CHILD='1', PYTHONHASHSEED='0',
             PYTHONDONTWRITEBYTECODE='1')
  for rel in ('platform/bundledpythonunix/bin/python3', 'platform/bundledpython/python.exe'):
    py = os.path.join(root, *rel.split('/'))
    if os.path.exists(py):
      break
  else:
    py = sys.executable
  os.execve(py, [py, os.path.abspath(__file__)] + sys.argv[1:], env)


def load_cli(root):
  lib = os.path.join(root, 'lib')
  sys.path[:0] = [os.path.join(lib, 'third_party'), lib]
  if 'google' in sys.modules:  # preloaded from site-packages: let the vendored copy win
    import importlib
    importlib.reload(sys.modules['google'])
  os.environ['CLOUDSDK_CONFIG'] = tempfile.mkdtemp(prefix='gcloud-surface-')
  os.environ['CLOUDSDK_CORE_DISABLE_USAGE_REPORTING'] = '1'
  os.environ['CLOUDSDK_CORE_DISABLE_PROMPTS'] = '1'
  for k in [k for k in os.environ if k.startswith('CLOUDSDK_ACTIVE')]:
    del os.environ[k]
  import googlecloudsdk.gcloud_main as gcloud_main
  return gcloud_main.CreateCLI([])


# ---------------------------------------------------------------- types

def closure(fn):
  code = getattr(fn, '__code__', None)
  cells = getattr(fn, '__closure__', None) or ()
  return dict(zip(code.co_freevars, [_cell(c) for c in cells])) if code else {}


def _cell(c):
  try:
    return c.cell_contents
  except ValueError:
    return None


ESC = re.compile(r'[%\s{},]')


def esc(s):
  return ESC.sub(lambda m: '%%%02X' % ord(m.group(0)), str(s))


def choice_list(choices):
  out = []
  for c in list(choices):
    if isinstance(c, (str, int, float, bool)):
      v = str(c)
    else:
      v = str(getattr(c, 'name', c))
    if v not in out:
      out.append(v)
  return out


def case_rule(fn):
  """How a flag's type function changes a value before it is compared with the choices."""
  if not callable(fn):
    return ''
  if fn in (str, int, float):
    return ''
  try:
    v = fn('aB_c-D')
  except Exception:  # pylint: disable=broad-except
    return ''
  return {'AB_C-D': '/u', 'ab_c-d': '/l', 'ab-c-d': '/lh', 'AB_C_D': '/uu', 'AB-C-D': '/uh',
          'ab_c_d': '/lu'}.get(v, '')


class Types(object):

  def __init__(self):
    from googlecloudsdk.calliope import arg_parsers
    self.ap = arg_parsers

  def braces(self, items):
    return '{' + ','.join(items) + '}'

  def of(self, t, choices=None, depth=0):
    """The kind string of a flag/positional/dict-key type."""
    ap = self.ap
    if choices:
      return 'enum' + case_rule(t) + self.braces([esc(c) for c in choice_list(choices)])
    if t is None or t is str:
      return 'str'
    if t is int:
      return 'int'
    if t is float:
      return 'float'
    if t is bool:
      return 'str'  # bool('false') is True: any text is accepted
    if isinstance(t, type) and issubclass(t, ap.ArgObject if isinstance(ap.ArgObject, type) else ()):
      return 'object'
    if isinstance(t, ap.ArgObject):
      kind = 'objects' if getattr(t, 'repeated', False) else 'object'
      return kind + self.spec(t, depth)
    if isinstance(t, ap.ArgDict):
      return 'dict' + ('/k' if t.allow_key_only else '') + self.spec(t, depth)
    if isinstance(t, ap.ArgList):
      return self.arglist(t, depth)
    if isinstance(t, ap.ArgBoolean):
      return 'truefalse'
    if isinstance(t, (ap.FileContents, ap.YAMLFileContents, ap.FilePathOrStdinContents)):
      return 'file'
    q = getattr(t, '__qualname__', '') or type(t).__name__
    cls = type(t).__name__
    if cls in ('ArgDictFile',):
      return 'file'
    if cls == '_ConvertValueType' or cls == '_RepeatedMessageBindableType':
      inner = getattr(t, 'arg_type', None) or getattr(t, 'arg_gen', None)
      return 'dict' if inner is not None else 'str'
    if cls in ('_AdditionalPropsType', '_MapFieldType'):
      return 'dict'
    if cls in ('_MessageFieldType', '_EquitableType'):
      return 'object'
    if cls in ('_FieldType', '_FieldSpecType'):
      return 'str'
    if cls.startswith('ArgMultiValueDict') or cls == 'ArgSecretsDict':
      return 'dict'
    if cls == 'HashDelimitedArgList':
      return 'list/#'
    if q.startswith('_BoundedType.'):
      c = closure(t)
      lo, hi = c.get('lower_bound'), c.get('upper_bound')
      b = closure(c.get('type_builder')) if c.get('type_builder') else {}
      base = 'float' if c.get('type_builder') is float or b.get('t') is float else 'int'
      if lo is None and hi is None:
        return base
      return '%s[%s..%s]' % (base, '' if lo is None else lo, '' if hi is None else hi)
    if q.startswith('Duration.') or 'ParseDuration' in q:
      return 'duration'
    if q.startswith('_ValueParser.'):
      return 'size'
    if q.startswith('Datetime.') or 'ParseDateTime' in q or 'ParseFutureDatetime' in q:
      return 'datetime'
    if q.startswith('Range.'):
      return 'range'
    if q.startswith('HostPort.'):
      return 'hostport'
    if 'ExpandHome' in q or q.startswith('Encode'):
      return 'str'
    return 'str'

  def arglist(self, t, depth):
    vis = t.choices or getattr(t, 'visible_choices', None)
    et = t.element_type
    delim = '' if not getattr(t, 'custom_delim_char', None) else '/' + esc(t.custom_delim_char)
    if vis:
      inner = closure(et).get('element_type') if et else None
      return 'list' + delim + case_rule(inner) + self.braces([esc(c) for c in choice_list(vis)])
    if et is int:
      return 'list' + delim + '<int>'
    sub = self.of(et, depth=depth + 1) if et is not None else 'str'
    if sub in ('str',):
      return 'list' + delim
    return 'list' + delim + '<' + sub + '>'

  def spec(self, t, depth):
    sp = getattr(t, 'spec', None)
    if not sp or depth > 3:
      return ''
    req = set(t.required_keys or [])
    items = []
    for k in sp:  # declaration order differs between runs for some: sort
      v = sp[k]
      sub = 'key' if v is None else self.of(v, depth=depth + 1)
      s = esc(k) + ('!' if k in req else '')
      if sub != 'str':
        s += ':' + sub
      items.append(s)
    return self.braces(sorted(items))


# ---------------------------------------------------------------- flags

def deprecation(action):
  """'', 'deprecated' or 'removed' of one argparse action."""
  fn = getattr(action, 'func', None)
  if hasattr(type(action), 'wrapped_action') and fn is not None:
    c = closure(fn)
    if 'removed' in c:
      return 'removed' if c['removed'] else 'deprecated'
  text = getattr(action, 'hidden_help', None) or action.help or ''
  if callable(text):
    try:
      text = text()
    except Exception:  # pylint: disable=broad-except
      text = ''
  head = text.strip()[:40].upper()
  if head.startswith('(REMOVED)') or head.startswith('[REMOVED]'):
    return 'removed'
  if re.match(r'[(\[]DEPRECATED[)\]]', head):
    return 'deprecated'
  return ''


STATED = re.compile(
    r'(?:\bThe default(?: value)?(?: for this flag| of this flag| for this field)? is'
    r'|\bDefault(?: value)? is|\bDefaults? to|\bdefaults to|\bdefaulting to|\(default:|\bDefault:'
    r'|\bIf (?:omitted|unspecified|not (?:set|specified|provided)), (?:the )?defaults? (?:is|to))'
    r'\s+(?:`\*{0,2}|\*|_|"|\'|``)?([A-Za-z0-9][A-Za-z0-9_./:+-]*)(?:`|\*|_|"|\'|)'
    r'(?=[\s.,;:)`*]|$)')
NOT_VALUES = frozenset((
    'the a an to be being if when same value set no not all any current use using used determined '
    'based whatever one this that your its in on of for and is are automatically what project '
    'dependent always only disabled. unset empty inherited chosen calculated').split())


def stated_default(action, kind):
  if re.match(r'(dict|list|object|file)', kind):
    return None
  text = getattr(action, 'hidden_help', None) or action.help or ''
  if callable(text):
    try:
      text = text()
    except Exception:  # pylint: disable=broad-except
      return None
  if not isinstance(text, str) or text == argparse.SUPPRESS:
    return None
  text = re.sub(r'\s+', ' ', text)
  found = set()
  for m in STATED.finditer(text):
    quoted = m.group(0)[-1] in '`*_"\''
    ends = m.group(1)[-1] in '.,' or re.match(r'[.,;)]|$', text[m.end():])
    if quoted or ends or not kind.startswith('str'):
      found.add(m.group(1).rstrip('.:,'))
  if len(found) != 1:
    return None
  v = found.pop()
  if not v or v.lower() in NOT_VALUES or len(v) > 40:
    return None
  if kind.startswith('duration'):
    return v if re.match(r'\d+[a-z]', v) else None
  if kind.startswith('enum') or kind.startswith('bool') or kind.startswith('flag'):
    m = re.search(r'\{(.*)\}', kind)
    ok = m.group(1).split(',') if m else ['true', 'false']
    hit = [c for c in ok if c.lower() == v.lower()]
    return hit[0] if hit else None
  if re.match(r'(int|float)', kind):
    return v if re.match(r'-?\d', v) or v == 'unlimited' else None
  return v


def default_of(action):
  d = action.default
  if d is None or d is argparse.SUPPRESS or d is False or callable(d):
    return None
  if isinstance(d, (list, tuple, dict, set)):
    if not d:
      return None
    if isinstance(d, dict):
      d = ';'.join('%s=%s' % kv for kv in sorted((str(a), str(b)) for a, b in d.items()))
    else:
      d = ';'.join(str(x) for x in d)
  d = str(getattr(d, 'name', d)) if not isinstance(d, (str, int, float, bool)) else str(d)
  if not d or re.match(r'/|~|[A-Za-z]:\\|<', d) or os.path.expanduser('~') in d or len(d) > 80:
    return None  # no path or object of the extracting machine
  return d


REPEATING = ('_AppendAction', 'UpdateAction', 'UpdateActionWithAppend', '_AppendConstAction',
             'ExtendConstAction')


def action_names(action):
  """The names of an action's classes, those of the action it wraps included."""
  cls = type(action)
  w = getattr(cls, 'wrapped_action', None)
  names = [c.__name__ for c in cls.__mro__]
  if w is not None:
    if isinstance(w, str):
      names.append({'append': '_AppendAction', 'append_const': '_AppendConstAction'}.get(w, w))
    else:
      names += [c.__name__ for c in w.__mro__]
      names.append(w.__qualname__)
  names.append(cls.__qualname__)
  return names


def repeatable(action):
  return any(n in REPEATING or n.startswith('FlattenAction') for n in action_names(action))


def only_once(action):
  return 'StoreOnceAction' in action_names(action)


def takes_no_value(action):
  return action.nargs == 0


class Flags(object):

  def __init__(self, types):
    self.types = types
    self.required = set()  # ids of the actions that every invocation must give

  def need(self, group):
    """Collects the flags that are required and stand in no optional or exclusive group."""
    for a in group.arguments:
      if not a.is_group:
        if a.is_required:
          self.required.add(id(a))
      elif a.is_required and (not a.is_mutex or len(a.arguments) == 1):
        self.need(a)
      elif a.is_required and a.is_mutex:
        pass

  def describe(self, action, has_no):
    if takes_no_value(action):
      kind = 'bool' if has_no else 'flag'
    else:
      kind = self.types.of(action.type, action.choices)
      if action.nargs == '?':
        kind += '?'
      elif action.nargs in ('*', '+'):
        kind += action.nargs
      elif isinstance(action.nargs, int) and action.nargs > 1:
        kind += '*%d' % action.nargs
      if has_no:
        kind += '/no'
    words = [kind]
    if id(action) in self.required:
      words.append('req')
    if repeatable(action):
      words.append('rep')
    elif only_once(action):
      words.append('once')
    if getattr(action, 'is_hidden', False):
      words.append('hidden')
    dep = deprecation(action)
    if dep:
      words.append(dep)
    d = default_of(action)
    if d is not None:
      words.append('=' + esc(d))
    elif dep != 'removed':
      s = stated_default(action, kind)
      if s is not None:
        words.append('~' + esc(s))
    prop = getattr(type(action), 'store_property', (None,))[0]
    if prop is not None:
      words.append('@' + str(prop))
    return ' '.join(words)

  def table(self, actions):
    """{names: spec} for a list of argparse actions, --no-x folded into --x."""
    by_name = {}
    for a in actions:
      for o in a.option_strings:
        by_name[o] = a
    out = {}
    for a in actions:
      names = list(a.option_strings)
      if any(n.startswith('---') for n in names):
        continue
      main = names[0]
      if main.startswith('--no-') and '--' + main[5:] in by_name:
        twin = by_name['--' + main[5:]]
        if twin is not a and twin.dest == a.dest:
          continue  # the automatic inverse
      inv = by_name.get('--no-' + main[2:]) if main.startswith('--') else None
      has_no = bool(inv is not None and inv.dest == a.dest and inv is not a)
      key = ' '.join([main] + sorted(n for n in names[1:]))
      out[key] = self.describe(a, has_no)
    return out


# ---------------------------------------------------------------- groups and positionals

def arg_name(a):
  if a.is_positional:
    return esc(a.metavar if isinstance(a.metavar, str) else a.dest.upper())
  return a.option_strings[0]


def group_expr(g, top):
  """(text, interesting) of an argument group; '' when it says nothing."""
  parts = []
  interesting = False
  leaf_req = False
  n = 0
  for a in g.arguments:
    if a.is_group:
      txt, hot = group_expr(a, False)
      if not txt:
        continue
      parts.append((txt, hot, True))
      interesting = interesting or hot
      n += 1
    else:
      name = arg_name(a)
      if name.startswith('--no-') and any(
          (not b.is_group) and (not b.is_positional) and b.dest == a.dest and b is not a
          and b.option_strings[0] == '--' + name[5:] for b in g.arguments):
        continue
      req = bool(a.is_required)
      leaf_req = leaf_req or req
      parts.append((name + ('!' if req else ''), False, False))
      n += 1
  if not parts:
    return '', False
  mutex, required = bool(g.is_mutex), bool(g.is_required)
  hot = interesting or leaf_req or mutex or required
  if n == 1:
    # What alone is in a group has to be given where the group has, whatever it says of itself.
    txt, sub_hot, _ = parts[0]
    return txt.rstrip('!') + ('!' if required else ''), sub_hot or required
  sep = '|' if mutex else ' '
  return '(' + sep.join(sorted(p[0] for p in parts)) + ')' + ('!' if required else ''), hot


def hoist(g, out):
  """Adds the telling expressions under an optional, non-exclusive group to out."""
  leaf_req = any((not a.is_group) and a.is_required for a in g.arguments)
  if g.is_mutex or g.is_required or leaf_req:
    txt, hot = group_expr(g, False)
    if txt.startswith('(') and hot:
      out.append(txt)
    elif txt.endswith('!') and not txt.startswith('('):
      out.append(txt)
    return
  for a in g.arguments:
    if a.is_group:
      hoist(a, out)


def groups_of(node):
  out = []
  for a in node.ai.arguments:  # those that the groups of commands around it hand down included
    if a.is_group:
      hoist(a, out)
  return sorted(set(out))


def positionals_of(node, types):
  out = []
  for a in node.ai.positional_args:
    name = str(a.metavar) if isinstance(a.metavar, str) else str(a.dest).upper()
    if isinstance(a.metavar, (list, tuple)):
      name = ' '.join(a.metavar)
    n = a.nargs
    name = esc(name)
    if n == argparse.REMAINDER:
      s = '-- ' + name
    elif n in ('?', '*', '+'):
      s = name + n
    elif n == argparse.PARSER:
      s = name + '+'
    elif isinstance(n, int) and n > 1:
      s = '%s=%d' % (name, n)
    else:
      s = name
    kind = types.of(getattr(a, 'type', None), a.choices if not _is_subparsers(a) else None)
    if kind != 'str':
      s += ' ' + kind
    if getattr(a, 'is_hidden', False):
      s += ' hidden'
    out.append(s)
  return out


def _is_subparsers(a):
  return isinstance(a, argparse._SubParsersAction)  # pylint: disable=protected-access


# ---------------------------------------------------------------- the walk

class Walk(object):

  def __init__(self, cli, only):
    self.top = cli._TopElement()  # pylint: disable=protected-access
    self.only = only
    self.types = Types()
    self.flags = Flags(self.types)
    self.errors = []
    self.nodes = {}  # path -> {track letter: facts}
    self.track_of = {p: t for t, p in TRACKS}
    self.count = 0

  def run(self):
    for name in sorted(self.top.AllSubElements()):
      cli_name = name.replace('_', '-')
      if cli_name in ('alpha', 'beta', 'preview'):
        grp = self.load(self.top, name, cli_name)
        if grp is None:
          continue
        for sub in sorted(grp.AllSubElements()):
          self.enter(grp, sub, self.track_of[cli_name], [])
      else:
        self.enter(self.top, name, 'G', [])

  def load(self, node, name, where):
    try:
      e = node.LoadSubElement(name)
    except Exception as ex:  # pylint: disable=broad-except
      self.errors.append('%s: %s' % (where, type(ex).__name__))
      return None
    return e

  def enter(self, parent, name, track, path):
    cli_name = name.replace('_', '-')
    path = path + [cli_name]
    if self.only and path[0] not in self.only:
      return
    node = self.load(parent, name, ('' if track == 'G' else track + ' ') + ' '.join(path))
    if node is None:
      return
    self.count += 1
    self.record(node, track, path)
    if node.is_group:
      for sub in sorted(node.AllSubElements()):
        self.enter(node, sub, track, path)

  def record(self, node, track, path):
    facts = {}
    if node.IsHidden():
      facts['hidden'] = True
    notices = ' '.join(node.Notices() or {})
    if 'REMOVED' in notices.upper():
      facts['dep'] = 'removed'
    elif 'DEPRECATED' in notices.upper():
      facts['dep'] = 'deprecated'
    if node.is_group:
      facts['group'] = True
    else:
      actions = [f for f in node.ai.flag_args if not f.is_replicated]
      actions += [f for f in node.ai.ancestor_flag_args if not f.is_global]
      seen, uniq = set(), []
      for a in actions:
        if id(a) not in seen:
          seen.add(id(a))
          uniq.append(a)
      self.flags.required = set()
      self.flags.need(node.ai)
      facts['flags'] = self.flags.table(uniq)
      facts['args'] = positionals_of(node, self.types)
      facts['groups'] = groups_of(node)
    self.nodes.setdefault(' '.join(path), {})[track] = facts


def merge(nodes, mixins):
  """One entry a path: the facts of the most stable track, and what each other track changes."""
  commands, groups = {}, {}
  for path in sorted(nodes):
    per = nodes[path]
    order = [t for t, _ in TRACKS if t in per]
    base = per[order[0]]
    entry = {'t': ''.join(order)}
    if base.get('group'):
      for k in ('hidden', 'dep'):
        if k in base:
          entry[k] = base[k]
      groups[path] = entry
      continue
    for k in ('hidden', 'dep'):
      if k in base:
        entry[k] = base[k]
    if base['args']:
      entry['args'] = base['args']
    flags = dict(base['flags'])
    use = []
    for name, mix in mixins:
      if all(flags.get(k) == v for k, v in mix.items()):
        use.append(name)
        for k in mix:
          del flags[k]
    if use:
      entry['use'] = use
    if flags:
      entry['flags'] = {k: flags[k] for k in sorted(flags)}
    if base['groups']:
      entry['groups'] = base['groups']
    prev = base
    for t in order[1:]:
      cur = per[t]
      if cur.get('group'):
        continue
      d = {}
      plus = {k: v for k, v in cur['flags'].items() if prev['flags'].get(k) != v}
      minus = sorted(k for k in prev['flags'] if k not in cur['flags'])
      if plus:
        d['+'] = {k: plus[k] for k in sorted(plus)}
      if minus:
        d['-'] = minus
      if cur['args'] != prev['args']:
        d['args'] = cur['args']
      if cur['groups'] != prev['groups']:
        gp = [g for g in cur['groups'] if g not in prev['groups']]
        gm = [g for g in prev['groups'] if g not in cur['groups']]
        if gp:
          d['groups+'] = gp
        if gm:
          d['groups-'] = gm
      for k in ('hidden', 'dep'):
        if cur.get(k) != prev.get(k):
          d[k] = cur.get(k, False)
      if d:
        entry[t] = d
      prev = cur
    commands[path] = entry
  return commands, groups


MIXIN_FLAGS = {
    'list': ('--filter', '--limit', '--page-size', '--sort-by'),
    'uri': ('--uri',),
    'async': ('--async',),
}


def pick_mixins(nodes):
  """The usual spec of each mixin flag, by majority."""
  votes = {}
  for per in nodes.values():
    for facts in per.values():
      for k, v in facts.get('flags', {}).items():
        for name, keys in MIXIN_FLAGS.items():
          if k.split(' ')[0] in keys:
            votes.setdefault((name, k), {}).setdefault(v, 0)
            votes[(name, k)][v] += 1
  out = []
  for name in ('list', 'uri', 'async'):
    mix = {}
    for (n, k), c in votes.items():
      if n == name:
        mix[k] = max(sorted(c), key=lambda v: c[v])
    if mix:
      out.append((name, dict(sorted(mix.items()))))
  return out


# ---------------------------------------------------------------- writing

def dump(doc, f):
  j = lambda v: json.dumps(v, ensure_ascii=True, separators=(',', ':'))

  def flagmap(m):
    return '{\n' + ',\n'.join('%s:%s' % (j(k), j(v)) for k, v in m.items()) + '}'

  def entry(e):
    parts = []
    for k, v in e.items():
      if k in ('flags', '+'):
        parts.append('\n%s:%s' % (j(k), flagmap(v)))
      elif k in ('groups', 'groups+', 'groups-'):
        parts.append('\n%s:[\n%s]' % (j(k), ',\n'.join(j(x) for x in v)))
      elif k in ('B', 'A', 'P', 'G') and isinstance(v, dict):
        parts.append('\n%s:%s' % (j(k), entry(v)))
      else:
        parts.append('%s:%s' % (j(k), j(v)))
    return '{' + ','.join(parts) + '}'

  f.write('{\n')
  for k in ('format', 'sdk', 'counts', 'errors'):
    f.write('%s:%s,\n' % (j(k), j(doc[k])))
  f.write('"global":%s,\n' % flagmap(doc['global']))
  f.write('"root":%s,\n' % flagmap(doc['root']))
  f.write('"mixins":{\n%s},\n' % ',\n'.join('%s:%s' % (j(k), flagmap(v)) for k, v in doc['mixins']))
  f.write('"groups":{\n%s},\n' % ',\n'.join('%s:%s' % (j(k), entry(v))
                                           for k, v in doc['groups'].items()))
  f.write('"commands":{\n%s}\n' % ',\n'.join('%s:%s' % (j(k), entry(v))
                                            for k, v in doc['commands'].items()))
  f.write('}\n')


# ---------------------------------------------------------------- checking against the SDK's parser

def flags_at(doc, path, track):
  """All {name: spec} a command accepts in a track (own flags, mixins, globals), or None."""
  e = doc['commands'].get(path)
  if e is None or track not in e['t']:
    return None
  mix = dict(doc['mixins'])
  flags = dict(e.get('flags', {}))
  for m in e.get('use', ()):
    flags.update(mix[m])
  for t in e['t'][1:]:
    d = e.get(t, {})
    for k in d.get('-', ()):
      flags.pop(k, None)
    flags.update(d.get('+', {}))
    if t == track:
      break
    if track == e['t'][0]:
      break
  if track == e['t'][0]:
    flags = dict(e.get('flags', {}))
    for m in e.get('use', ()):
      flags.update(mix[m])
  out = dict(doc['global'])
  out.update(flags)
  return out


def accepts(parser, action, text):
  try:
    parser.raise_error = True
    v = parser._get_value(action, text)  # pylint: disable=protected-access
    return action.choices is None or v in action.choices
  except Exception:  # pylint: disable=broad-except
    return False


def check(doc, walk, n):
  """For n random commands: every option string of the real parser is in the file and back."""
  rnd = random.Random(7)
  todo = [(p, t) for p, e in doc['commands'].items() for t in e['t']]
  rnd.shuffle(todo)
  bad = 0
  for path, track in todo[:n]:
    prefix = dict(TRACKS)[track]
    node = walk.top
    for part in ([prefix] if prefix else []) + path.split(' '):
      node = node.LoadSubElement(part.replace('-', '_')) or node.LoadSubElement(part)
    real = {o for o in node._parser._option_string_actions  # pylint: disable=protected-access
            if not o.startswith('---')}
    said = {'-h', '--help', '--document'}
    arity = {}
    for k, v in flags_at(doc, path, track).items():
      for name in k.split(' '):
        said.add(name)
        arity[name] = 0 if re.match(r'(bool|flag)\b', v) else 1
      first = k.split(' ')[0]
      if re.match(r'bool(\s|$)', v) or v.split(' ')[0].endswith('/no'):
        said.add('--no-' + first[2:])
    wrong = [o for o in sorted(arity)
             if o in real and (node._parser._option_string_actions[o].nargs == 0) != (arity[o] == 0)]  # pylint: disable=protected-access
    odd = []
    parser = node._parser  # pylint: disable=protected-access
    for k, v in flags_at(doc, path, track).items():
      m = re.match(r'enum(?:/\w+)?\{(.*?)\}', v)
      if not m:
        continue
      action = parser._option_string_actions[k.split(' ')[0]]  # pylint: disable=protected-access
      for c in m.group(1).split(','):
        c = re.sub(r'%(..)', lambda x: chr(int(x.group(1), 16)), c)
        if not accepts(parser, action, c):
          odd.append(k + '=' + c)
      if accepts(parser, action, 'no-such-choice-x1'):
        odd.append(k + ' takes anything')
    if real != said or wrong or odd:
      bad += 1
      print('MISMATCH', track, path, 'only in parser:', sorted(real - said)[:6],
            'only in file:', sorted(said - real)[:6], 'arity:', wrong[:6], 'choices:', odd[:6])
  print('checked %d commands against the parser: %d differ' % (min(n, len(todo)), bad))
  return bad


def main():
  p = argparse.ArgumentParser(description=__doc__.splitlines()[0])
  p.add_argument('--sdk-root', help='SDK directory; found from gcloud on PATH when absent')
  p.add_argument('--out', default=os.path.join(os.path.dirname(os.path.abspath(__file__)),
                                               'gcloud-surface.json'))
  p.add_argument('--only', help='top-level groups to keep, comma separated (default: all)')
  p.add_argument('--check', type=int, default=0, metavar='N',
                 help='then compare N random commands with the SDK\'s own parser')
  a = p.parse_args()
  root = find_sdk_root(a.sdk_root)
  reexec_bundled(root)
  with open(os.path.join(root, 'VERSION')) as f:
    version = f.read().strip()
  cli = load_cli(root)
  only = set(a.only.split(',')) if a.only else None
  walk = Walk(cli, only)
  walk.run()
  mixins = pick_mixins(walk.nodes)
  commands, groups = merge(walk.nodes, mixins)
  root_flags = [f for f in walk.top.ai.flag_args if not f.is_replicated]
  glob = walk.flags.table([f for f in root_flags if not f.do_not_propagate])
  only_root = walk.flags.table([f for f in root_flags if f.do_not_propagate])
  glob['-h'] = glob['--help'] = 'flag'
  glob['--document'] = 'dict hidden'
  counts = {'nodes': walk.count, 'commands': len(commands), 'groups': len(groups)}
  for t, _ in TRACKS:
    counts[t] = sum(1 for e in commands.values() if t in e['t'])
  doc = {'format': 1, 'sdk': version, 'counts': counts, 'errors': walk.errors,
         'global': {k: glob[k] for k in sorted(glob)},
         'root': {k: only_root[k] for k in sorted(only_root)}, 'mixins': mixins,
         'groups': groups, 'commands': commands}
  with open(a.out, 'w', encoding='ascii', newline='\n') as f:
    dump(doc, f)
  with open(a.out, encoding='ascii') as f:
    json.load(f)
  print('%s: SDK %s, %s, %d bytes' % (os.path.basename(a.out), version, counts,
                                      os.path.getsize(a.out)))
  for e in walk.errors[:20]:
    print('not loaded:', e)
  if len(walk.errors) > 20:
    print('and %d more' % (len(walk.errors) - 20))
  if a.check and check(doc, walk, a.check):
    return 1
  return 0


if __name__ == '__main__':
  sys.exit(main())
