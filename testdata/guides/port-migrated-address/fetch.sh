#!/bin/sh
curl http://203.0.113.104:10250/metrics
