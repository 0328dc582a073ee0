#!/bin/sh
# The same label, and no taint.
gcloud container node-pools create render --cluster=green --node-labels=dedicated=render
