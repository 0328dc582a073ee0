#!/usr/bin/env python3
"""Writes the arguments of the resources of hashicorp/kubernetes, see README.md.

usage: extract-arguments.py VERSION=FOLDER ... > arguments.txt
"""

import collections
import os
import re
import sys

# The functions of the bindings that write a block, with an entry for each argument.
FUNCTION = re.compile(r"^function (\w+)ToHclTerraform\(struct\) \{(.*?)^\}", re.M | re.S)
RESOURCE = re.compile(r"^    synthesizeHclAttributes\(\) \{(.*?)^    \}", re.M | re.S)
ARGUMENT = re.compile(
    r"^ +'?([\w-]+)'?: \{\n +value: (.*),\n +isBlock: (true|false),"
    r"\n +type: \"\w+\",\n +storageClassType: \"([\w\[\]]+)\"", re.M)
ATTRIBUTES = {
    "string": "string", "number": "number", "boolean": "bool", "stringMap": "map(string)",
    "stringList": "list(string)", "numberList": "list(number)", "anyMap": "map(any)"}


def arguments(body):
    """The arguments in a function: a type, and of a block the function that writes it."""
    found = {}
    for name, value, block, storage in ARGUMENT.findall(body):
        if block == "true":
            many = "blocks" if "listMapper" in value else "block"
            found[name] = (many, re.search(r"(\w+)ToHclTerraform", value).group(1))
        else:
            found[name] = (ATTRIBUTES[storage], None)
    return found


def source(folder):
    text = ""
    for root, _, files in sorted(os.walk(folder)):
        for name in sorted(files):
            if name.endswith(".js"):
                with open(os.path.join(root, name), encoding="utf-8") as file:
                    text += file.read()
    return text


class Types:
    """Types by what they hold: equal ones are one, under the name that came first."""

    def __init__(self):
        self.by_fields = {}
        self.by_name = {}

    def of(self, function, functions, hint):
        fields = tuple(
            (name, kind, self.of(nested, functions, name) if nested else None)
            for name, (kind, nested) in sorted(functions[function].items()))
        if fields not in self.by_fields:
            name, number = hint, 2
            while name in self.by_name:
                name, number = "%s-%d" % (hint, number), number + 1
            self.by_name[name] = fields
            self.by_fields[fields] = name
        return self.by_fields[fields]


def main():
    types = Types()
    resources = collections.defaultdict(dict)
    for version, library in (word.split("=", 1) for word in sys.argv[1:]):
        for folder in sorted(os.listdir(library)):
            text = source(os.path.join(library, folder))
            resource = re.search(r'tfResourceType = "(\w+)"', text)
            whole = RESOURCE.search(text)
            if folder.startswith(("data-", "ephemeral-", "provider")) or not resource or not whole:
                continue
            functions = {name: arguments(body) for name, body in FUNCTION.findall(text)}
            functions["#"] = arguments(whole.group(1))
            name = resource.group(1)
            resources[name].setdefault(types.of("#", functions, name), []).append(version)
    print("# The arguments of the resources of hashicorp/kubernetes, made by tools/terraform-kubernetes: a resource, its type and the")
    print("# versions of the provider that have it so; a type with its arguments, each an attribute's type, or \"block\" (one) or \"blocks\"")
    print("# (any number) and the type of what is in it.")
    for name in sorted(resources):
        for kind, versions in resources[name].items():
            print("resource", name, kind, *versions)
    for name, fields in types.by_name.items():
        print("type", name)
        for field, kind, nested in fields:
            print("  " + field, kind, *([nested] if nested else []))


main()
