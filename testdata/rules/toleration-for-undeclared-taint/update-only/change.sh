#!/bin/sh
gcloud container node-pools update render --cluster=main --node-labels=a=b
