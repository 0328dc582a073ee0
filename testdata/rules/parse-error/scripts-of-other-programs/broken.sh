#!/usr/bin/env -S bash -e
echo begin
} # expect: parse-error 1
