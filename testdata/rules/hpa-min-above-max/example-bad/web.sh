kubectl autoscale deployment web --min=8 --max=4 # expect: hpa-min-above-max
