# language: zh-CN
功能: 全仓
  场景: 提取
    假如an account with a balance of 2,000 USDT
    当it asks to withdraw 1 USDT
    那么it is allowed
