#!/bin/bash
if true; then # expect: parse-error 1
  echo "never closed"
