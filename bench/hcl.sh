#!/usr/bin/env bash
# How fast HCL is parsed once the parser is warm: MB a second of one core, by the processor's time
# of the thread. It should be 20 or more.
#
#   bench/hcl.sh FOLDER... [SECONDS]     all .tf and .tfvars below; default 10 seconds
#
# Wants target/hullcheck.jar, and JAVA_HOME or a java on the PATH.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd -P)
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:+UseSerialGC -cp "$root/target/hullcheck.jar" "$root/bench/Hcl.java" "$@"
