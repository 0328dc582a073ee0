#!/bin/sh
# expect@+1: suppression-malformed
# hullcheck:ignore no-such-rule -- it was renamed
curl http://localhost:10255/pods
