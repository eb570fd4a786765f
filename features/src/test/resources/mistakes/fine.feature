# language: zh-CN
功能: 全仓

  场景: 提取
    假如an account with a balance of 2,000 USDT
    当it asks to open long 1 BTC-USDT in 逐仓 with 10x
    那么it is allowed
