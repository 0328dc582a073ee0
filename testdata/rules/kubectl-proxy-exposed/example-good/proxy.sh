#!/bin/sh
kubectl proxy --port=8001
