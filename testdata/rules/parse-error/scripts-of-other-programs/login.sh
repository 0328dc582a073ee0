#!/usr/bin/expect -f
spawn ssh node
expect { "password:" { send "x\r" } timeout { exit 1 } }
if {$argc < 1} { exit 1 } else (
